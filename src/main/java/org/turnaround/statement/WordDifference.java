package org.turnaround.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Two outlets' wordings of one utterance, word by word: the longest common run of words is what they share, the rest is
 * where they differ. (Longest common subsequence, by the usual table.)
 */
public final class WordDifference {

    /** A stretch of words, and whether the other wording has it too. */
    public record Stretch(String words, boolean shared) {}

    private static final int LONGEST = 600;

    private final String[] one;
    private final String[] other;
    private final int[][] common;

    WordDifference(String one, String other) {
        this.one = words(one);
        this.other = words(other);
        this.common = table(this.one, this.other);
    }

    /** No wording of more words is compared: the table grows with the product of both. */
    static boolean isTooLong(String wording) {
        return words(wording).length > LONGEST;
    }

    /** The share of the longer wording's words that both have, from 0 to 1. */
    double likeness() {
        return (double) this.common[0][0] / Math.max(1, Math.max(this.one.length, this.other.length));
    }

    /** The other wording in stretches that the first one shares or does not. */
    List<Stretch> other() {
        Deque<Stretch> stretches = new ArrayDeque<>();
        int i = 0;
        for (int j = 0; j < this.other.length; ) {
            if (i < this.one.length && this.one[i].equals(this.other[j])) {
                append(stretches, this.other[j++], true);
                i++;
            } else if (i < this.one.length && this.common[i + 1][j] >= this.common[i][j + 1]) {
                i++;
            } else {
                append(stretches, this.other[j++], false);
            }
        }
        return new ArrayList<>(stretches);
    }

    private static void append(Deque<Stretch> stretches, String word, boolean shared) {
        Stretch last = stretches.peekLast();
        if (last != null && last.shared() == shared) {
            stretches.removeLast();
            stretches.addLast(new Stretch(last.words() + " " + word, shared));
        } else {
            stretches.addLast(new Stretch(word, shared));
        }
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    private static int[][] table(String[] one, String[] other) {
        int[][] common = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int j = other.length - 1; j >= 0; j--) {
                common[i][j] = one[i].equals(other[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
