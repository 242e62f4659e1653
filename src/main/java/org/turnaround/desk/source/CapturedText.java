package org.turnaround.desk.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A text captured from a source. Change records keep its digest and no more: the text stands with its source. So two are
 * the same when their digests are.
 *
 * @param text null where only the digest is known
 * @param sha256 of the text in UTF-8, in lower-case hexadecimal
 */
record CapturedText(@Nullable String text, String sha256) implements CharSequence {

    public static CapturedText of(String text) {
        return new CapturedText(text, DigestUtils.sha256Hex(text));
    }

    @JsonCreator
    static CapturedText withDigest(String sha256) {
        return new CapturedText(null, sha256);
    }

    @JsonValue
    String digest() {
        return this.sha256;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CapturedText captured && captured.sha256.equals(this.sha256);
    }

    @Override
    public int hashCode() {
        return this.sha256.hashCode();
    }

    /** The text, or what stands for it where it is not at hand. */
    @Override
    public String toString() {
        return this.text == null ? "the text with the SHA-256 " + this.sha256 : this.text;
    }
}
