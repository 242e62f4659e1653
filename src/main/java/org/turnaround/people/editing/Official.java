package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** A person, in a public role. Their address is made once from their name, and stays. */
@Entity
@Table(name = "person")
class Official extends Thing<Official.Form> {

    @Embedded
    private Form facts;

    @Column(updatable = false)
    private @Nullable String slug;

    @Override
    protected Form form() {
        return this.facts;
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.slug = this.slug == null && by == null ? "person-" + id() : this.slug;
        this.facts = form;
    }

    boolean hasSlug() {
        return this.slug != null;
    }

    void slug(String made) {
        this.slug = made;
    }

    String slug() {
        return String.valueOf(this.slug);
    }

    /**
     * The facts of a person.
     *
     * @param name the usual name, without honorific
     * @param sortName by which lists are ordered, as in {@code Truss, Elizabeth}; made from the name where it is empty
     * @param honorifics forms that sources use, as in {@code Ms Truss}
     * @param alsoWritten other spellings that sources use
     */
    @Embeddable
    record Form(
            @NotBlank @Size(max = 120) @Pattern(regexp = LETTERS)
            String name,

            @Size(max = 120) @Pattern(regexp = LETTERS) String sortName,

            @Column(columnDefinition = "text[]") List<@Size(max = 120) String> honorifics,
            @Column(columnDefinition = "text[]") List<@Size(max = 120) String> alsoWritten,
            @Size(max = 1000) @Nullable String note) {

        /** A name has two letters at least, of whatever script. */
        static final String LETTERS = "(?s).*\\p{L}.*\\p{L}.*";

        Form {
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
}
