package org.turnaround.people.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;

/**
 * A person as an editor types them.
 *
 * @param name the usual name, without honorific
 * @param sortName by which lists are ordered, as in {@code Truss, Elizabeth}; made from the name where it is empty
 * @param honorifics forms that sources use, as in {@code Ms Truss}, with commas between them
 * @param alsoWritten other spellings that sources use, with commas between them
 * @param version the version that the form was made from; empty for a new person
 * @param another "yes" when the editor has seen whom the name resembles and says that this is somebody else
 */
record PersonForm(
        String name,
        String sortName,
        String honorifics,
        String alsoWritten,
        String note,
        String version,
        String another) {

    private static final int NAME = 120;
    private static final int FORMS = 400;
    private static final int NOTE = 1000;

    PersonForm {
        name = Typed.text(name);
        sortName = Typed.text(sortName);
        honorifics = Typed.text(honorifics);
        alsoWritten = Typed.text(alsoWritten);
        note = Typed.text(note);
        version = Typed.text(version);
        another = Typed.text(another);
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", "", "", "");
    }

    void check(Errors errors) {
        if (this.name.strip().length() < 2) {
            errors.rejectValue("name", "missing", "Enter the name, such as Elizabeth Truss");
        }
        Typed.checkLength(errors, "name", this.name, "The name", NAME);
        Typed.checkLength(errors, "sortName", this.sortName, "The name for lists", NAME);
        if (this.sortName.strip().length() == 1) {
            errors.rejectValue("sortName", "short", "Enter the name for lists, such as Truss, Elizabeth");
        }
        Typed.checkLength(errors, "honorifics", this.honorifics, "The honorifics", FORMS);
        Typed.checkLength(errors, "alsoWritten", this.alsoWritten, "The other spellings", FORMS);
        Typed.checkLength(errors, "note", this.note, "The note", NOTE);
    }

    /** The name for lists: the last word of the name first, unless another was typed. */
    String sortWords() {
        String typed = this.sortName.strip();
        String plain = this.name.strip();
        int last = plain.lastIndexOf(' ');
        if (!typed.isEmpty() || last < 0) {
            return typed.isEmpty() ? plain : typed;
        }
        return plain.substring(last + 1) + ", " + plain.substring(0, last).strip();
    }

    static List<String> list(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    boolean saysAnother() {
        return this.another.equals("yes");
    }

    PersonForm onTopOf(int newVersion) {
        return new PersonForm(name, sortName, honorifics, alsoWritten, note, String.valueOf(newVersion), another);
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Name", this.name);
        words.put("Name for lists", this.sortName);
        words.put("Honorifics", this.honorifics);
        words.put("Other spellings", this.alsoWritten);
        words.put("Note", this.note);
        return words;
    }
}
