package org.turnaround.survey.editing;

import org.turnaround.record.editing.Typed;

/**
 * A question of a survey, as typed.
 *
 * @param id its number; empty for one that is not saved yet
 * @param proposition the number of the proposition that an answer says something about, or empty
 * @param remove "yes" takes it away
 */
record QuestionLine(String id, String text, String proposition, String remove) {

    QuestionLine {
        id = Typed.text(id);
        text = Typed.text(text);
        proposition = Typed.text(proposition);
        remove = Typed.text(remove);
    }

    static QuestionLine empty() {
        return new QuestionLine("", "", "", "");
    }

    /** A line that nobody has typed into is as good as none. */
    boolean stays() {
        return !this.remove.equals("yes") && !(this.id.isEmpty() && this.text.isBlank());
    }
}
