package org.turnaround.statement.editing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.EntryForm;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;

/**
 * A statement as an editor types it. What is picked is kept by key or number.
 *
 * @param finds what was typed into each search, by field
 * @param version the version that the form was made from; empty for a new statement
 */
record StatementDraftForm(
        EntryForm entry,
        String form,
        String channel,
        String audience,
        String capacity,
        String quote,
        String quotedIn,
        String correctionOf,
        String note,
        List<String> speakers,
        List<String> onBehalf,
        List<String> organisations,
        List<SignatoryLine> signatories,
        Map<String, String> finds,
        String version) {

    StatementDraftForm {
        entry = entry == null ? EntryForm.EMPTY : entry;
        form = Typed.text(form);
        channel = Typed.text(channel);
        audience = Typed.text(audience);
        capacity = Typed.text(capacity);
        quote = Typed.text(quote);
        quotedIn = Typed.text(quotedIn);
        correctionOf = Typed.text(correctionOf);
        note = Typed.text(note);
        speakers = Typed.list(speakers);
        onBehalf = Typed.list(onBehalf);
        organisations = Typed.list(organisations);
        signatories = Typed.list(signatories);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    static StatementDraftForm of(EntryForm entry) {
        return new StatementDraftForm(
                entry, "", "", "", "", "", "", "", "", List.of(), List.of(), List.of(), List.of(), Map.of(), "");
    }

    void check(Errors errors) {
        this.entry.check(errors);
        new StatementFormCheck(this, errors).run();
    }

    StatementDraftForm with(List<SignatoryLine> newSignatories, String newVersion) {
        return new StatementDraftForm(
                entry,
                form,
                channel,
                audience,
                capacity,
                quote,
                quotedIn,
                correctionOf,
                note,
                speakers,
                onBehalf,
                organisations,
                newSignatories,
                finds,
                newVersion);
    }

    /** Everybody picked, in whatever part. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.addAll(this.speakers);
        keys.addAll(this.onBehalf);
        keys.addAll(this.organisations);
        this.signatories.forEach(line -> keys.add(line.who()));
        return keys;
    }

    /** The statements in which signatories dissent. */
    List<String> dissents() {
        return this.signatories.stream()
                .map(SignatoryLine::dissent)
                .filter(dissent -> !dissent.isEmpty())
                .toList();
    }

    /**
     * In words, for comparing two editors' versions.
     *
     * @param names as from {@link Names}
     */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>(this.entry.words(names));
        words.put("Form", this.form);
        words.put("Channel", this.channel);
        words.put("Audience", this.audience);
        words.put("Capacity", this.capacity);
        words.put("Quotation", this.quote);
        words.put("Quoted in", Names.words("statement", List.of(this.quotedIn), names));
        words.put("Corrects", this.correctionOf);
        words.put("Note", this.note);
        words.put("Speakers", Who.words(this.speakers, names));
        words.put("On behalf of", Who.words(this.onBehalf, names));
        words.put("Organisations", Who.words(this.organisations, names));
        words.put("Signatories", signatoryWords(names));
        return words;
    }

    private String signatoryWords(Map<String, String> names) {
        return String.join(
                "\n",
                this.signatories.stream()
                        .filter(line -> !line.state().isEmpty())
                        .map(line -> (names.getOrDefault(line.who(), line.who()) + ": " + line.state() + " "
                                        + line.dissent() + " " + line.note())
                                .strip())
                        .toList());
    }
}
