package org.turnaround.account.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.turnaround.account.Secret;

/**
 * Somebody tries to sign in.
 *
 * @param email as typed
 * @param address the network address it came from; of an IPv6 one the first half counts, which one household has
 */
record SignInAttempt(String email, String address) {

    private static final int NETWORK = 8;

    String account() {
        return digest(this.email.strip().toLowerCase(Locale.ROOT));
    }

    String place() {
        return digest(network());
    }

    String accountAndPlace() {
        return digest(account() + place());
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

    private static String digest(String text) {
        return HexFormat.of().formatHex(Secret.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
