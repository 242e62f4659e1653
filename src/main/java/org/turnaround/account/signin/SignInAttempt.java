package org.turnaround.account.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Somebody tries to sign in.
 *
 * @param email as typed
 * @param address the network address it came from; of an IPv6 one the first half counts, which one household has
 */
record SignInAttempt(String email, String address) {

    private static final int NETWORK = 8;

    String account() {
        return DigestUtils.sha256Hex(this.email.strip().toLowerCase(Locale.ROOT));
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
