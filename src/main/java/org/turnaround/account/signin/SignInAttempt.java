package org.turnaround.account.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.turnaround.account.EmailAddress;

/**
 * Somebody tries to sign in.
 *
 * @param email as typed, or as an account has it where it is an address: letters that only look alike, and would be
 *     counted apart, are none
 * @param address the network address it came from; of an IPv6 one the first half counts, which one household has
 */
record SignInAttempt(String email, String address) {

    private static final int NETWORK = 8;

    SignInAttempt {
        email = EmailAddress.read(email).map(EmailAddress::text).orElse(email);
    }

    String account() {
        return DigestUtils.sha256Hex(this.email);
    }

    String place() {
        return DigestUtils.sha256Hex(network());
    }

    String accountAndPlace() {
        return DigestUtils.sha256Hex(account() + place());
    }

    private String network() {
        try {
            InetAddress parsed = InetAddress.getByName(this.address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : parsed.getHostAddress();
        } catch (UnknownHostException ex) {
            return this.address;
        }
    }
}
