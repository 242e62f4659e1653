package org.turnaround.account;

/** A change to an account that cannot be made. The message is a sentence for the person who tried. */
class AccountChangeRefused extends RuntimeException {

    AccountChangeRefused(String message) {
        super(message);
    }
}
