package org.turnaround.account;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/**
 * Words that nobody can guess: 256 random bits, as 43 URL-safe characters. Long enough that a plain SHA-256 of them may
 * be kept: unlike a password, they cannot be found by trying.
 */
public final class Secret {

    private static final StringKeyGenerator WORDS =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    private Secret() {}

    public static String next() {
        return WORDS.generateKey();
    }

    /** What the database keeps instead of a secret. */
    public static byte[] digest(String secret) {
        return DigestUtils.sha256(secret);
    }
}
