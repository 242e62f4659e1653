package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;

/**
 * An organisation as an editor types it.
 *
 * @param type a code, as in {@code improvement-board}
 * @param council the number of the council that it belongs to, or empty
 * @param version the version that the form was made from; empty for a new one
 * @param another "yes" when the editor has seen which the name resembles and says that this is another one
 */
record OrganisationForm(String name, String type, String council, String note, String version, String another) {

    private static final int NAME = 200;
    private static final int NOTE = 1000;

    OrganisationForm {
        name = Typed.text(name);
        type = Typed.text(type);
        council = Typed.text(council);
        note = Typed.text(note);
        version = Typed.text(version);
        another = Typed.text(another);
    }

    static OrganisationForm empty() {
        return new OrganisationForm("", "", "", "", "", "");
    }

    void check(Errors errors) {
        if (this.name.strip().length() < 2) {
            errors.rejectValue("name", "missing", "Enter the name");
        }
        Typed.checkLength(errors, "name", this.name, "The name", NAME);
        if (!this.type.matches("[a-z][a-z-]{1,39}")) {
            errors.rejectValue("type", "missing", "Choose what sort of organisation it is");
        }
        Typed.checkLength(errors, "note", this.note, "The note", NOTE);
    }

    boolean saysAnother() {
        return this.another.equals("yes");
    }

    OrganisationForm onTopOf(int newVersion) {
        return new OrganisationForm(name, type, council, note, String.valueOf(newVersion), another);
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Name", this.name);
        words.put("Sort", this.type);
        words.put("Council", this.council);
        words.put("Note", this.note);
        return words;
    }
}
