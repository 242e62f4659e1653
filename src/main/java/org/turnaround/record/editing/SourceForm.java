package org.turnaround.record.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.validation.Errors;

/**
 * A source as an editor types it.
 *
 * @param version the version that the form was made from; empty for a new source
 * @param another "yes" when the editor has seen what it resembles and says that it is another one
 */
record SourceForm(
        String kind,
        String title,
        String publication,
        String author,
        String url,
        String archiveUrl,
        DateForm published,
        String updatedAt,
        String sameTextAs,
        String privacyNote,
        String note,
        String capturedText,
        String version,
        String another) {

    static final int TEXT = 200_000;

    SourceForm {
        kind = Typed.text(kind);
        title = Typed.text(title);
        publication = Typed.text(publication);
        author = Typed.text(author);
        url = Typed.text(url);
        archiveUrl = Typed.text(archiveUrl);
        published = published == null ? DateForm.EMPTY : published;
        updatedAt = Typed.text(updatedAt);
        sameTextAs = Typed.text(sameTextAs);
        privacyNote = Typed.text(privacyNote);
        note = Typed.text(note);
        capturedText = Typed.text(capturedText);
        version = Typed.text(version);
        another = Typed.text(another);
    }

    static SourceForm empty() {
        return new SourceForm("", "", "", "", "", "", DateForm.EMPTY, "", "", "", "", "", "", "");
    }

    static SourceForm of(CapturedSource source) {
        SourceFacts facts = source.facts();
        return new SourceForm(
                facts.kind(),
                facts.title(),
                facts.publication(),
                Typed.text(facts.author()),
                Typed.text(facts.url()),
                Typed.text(facts.archiveUrl()),
                DateForm.of(facts.published()),
                Typed.text(facts.updatedAt()),
                facts.sameTextAs() == null ? "" : facts.sameTextAs().toString(),
                Typed.text(facts.privacyNote()),
                Typed.text(facts.note()),
                Typed.text(facts.capturedText()),
                String.valueOf(source.version()),
                "");
    }

    void check(Errors errors) {
        Typed.checkThere(errors, "title", this.title, "Enter the title");
        Typed.checkThere(errors, "publication", this.publication, "Enter who published it");
        if (!this.kind.matches("[a-z][a-z-]{1,39}")) {
            errors.rejectValue("kind", "missing", "Choose what kind of source it is");
        }
        Typed.checkLength(errors, "title", this.title, "The title", 300);
        Typed.checkLength(errors, "publication", this.publication, "The publication", 200);
        Typed.checkLength(errors, "author", this.author, "The author", 200);
        Typed.checkLength(errors, "updatedAt", this.updatedAt, "The stamp", 40);
        Typed.checkLength(errors, "privacyNote", this.privacyNote, "The privacy note", 1000);
        Typed.checkLength(errors, "note", this.note, "The note", 2000);
        Typed.checkLength(errors, "capturedText", this.capturedText, "The captured text", TEXT);
        checkAddress(errors, "url", this.url);
        checkAddress(errors, "archiveUrl", this.archiveUrl);
        this.published.check(errors, "published", false);
        if (!this.sameTextAs.isBlank() && Typed.id(this.sameTextAs) == null) {
            errors.rejectValue("sameTextAs", "number", "Enter the number of a source, such as 12");
        }
    }

    /** After {@link #check}. */
    SourceFacts facts() {
        return new SourceFacts(
                this.kind,
                this.title.strip(),
                this.publication.strip(),
                Typed.kept(this.author),
                Typed.kept(this.url),
                Typed.kept(this.archiveUrl),
                this.published.read(),
                Typed.kept(this.updatedAt),
                Typed.id(this.sameTextAs),
                Typed.kept(this.privacyNote),
                Typed.kept(this.note),
                Typed.kept(this.capturedText));
    }

    boolean isNew() {
        return this.version.isEmpty();
    }

    boolean saysAnother() {
        return this.another.equals("yes");
    }

    /** Made from the version that is there now, after the editor has seen both. */
    SourceForm onTopOf(int newVersion) {
        return new SourceForm(
                kind,
                title,
                publication,
                author,
                url,
                archiveUrl,
                published,
                updatedAt,
                sameTextAs,
                privacyNote,
                note,
                capturedText,
                String.valueOf(newVersion),
                another);
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", this.title);
        words.put("Publication", this.publication);
        words.put("Kind", this.kind);
        words.put("Author", this.author);
        words.put("Address", this.url);
        words.put("Archived copy", this.archiveUrl);
        words.put("Published", this.published.words());
        words.put("Updated, as stamped", this.updatedAt);
        words.put("Same text as", this.sameTextAs);
        words.put("Privacy note", this.privacyNote);
        words.put("Note", this.note);
        words.put("Captured text", this.capturedText);
        return words;
    }

    private static void checkAddress(Errors errors, String field, String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && !address.matches("https?://[^\\s/]+\\S*")) {
            errors.rejectValue(field, "address", "Enter an address that begins with https:// or http://");
        } else {
            Typed.checkLength(errors, field, typed, "The address", 2000);
        }
    }
}
