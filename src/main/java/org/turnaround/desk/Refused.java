package org.turnaround.desk;

/** Something that cannot be done as things are. The message is a sentence for whoever tried it. */
public class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
