package org.turnaround.account;

/** A token that lets nobody in. The message is a sentence for whoever runs the program that sent it. */
public class TokenRefused extends RuntimeException {

    TokenRefused(String message) {
        super(message);
    }
}
