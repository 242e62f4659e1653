package org.turnaround.site;

import org.jspecify.annotations.Nullable;

/**
 * What a link shows where it is shared: a picture with a few words.
 *
 * @param about what sort of thing it leads to
 * @param title its name, or the finding itself
 * @param line what is said of it, or nothing
 * @param grade a code of a framework's grades, in whose colour the line stands, or null
 */
record Card(
        String about, String title, String line, @Nullable String grade) {

    static final Card OF_THE_SITE = new Card(
            "The public record", "How councils’ children’s services get better after a bad inspection", "", null);
}
