package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a person.
 *
 * @param name the usual name, without honorific
 * @param sortName by which lists are ordered, as in {@code Truss, Elizabeth}; made from the name where it is empty
 * @param honorifics forms that sources use, as in {@code Ms Truss}
 * @param alsoWritten other spellings that sources use
 */
@Embeddable
record PersonForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = LETTERS)
        String name,

        @Size(max = 120) @Pattern(regexp = LETTERS) String sortName,

        @Column(columnDefinition = "text[]") List<@Size(max = 120) String> honorifics,
        @Column(columnDefinition = "text[]") List<@Size(max = 120) String> alsoWritten,
        @Size(max = 1000) @Nullable String note) {

    /** A name has two letters at least, of whatever script. */
    static final String LETTERS = "(?s).*\\p{L}.*\\p{L}.*";

    PersonForm {
        sortName = sortName == null && name != null ? sorted(name) : sortName;
        honorifics = honorifics == null ? List.of() : honorifics;
        alsoWritten = alsoWritten == null ? List.of() : alsoWritten;
    }

    /** The last word of the name first. */
    private static String sorted(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0
                ? name
                : name.substring(last + 1) + ", " + name.substring(0, last).strip();
    }
}
