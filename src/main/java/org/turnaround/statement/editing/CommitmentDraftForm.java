package org.turnaround.statement.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.EntryFacts;
import org.turnaround.record.editing.EntryFacts.Named;
import org.turnaround.record.editing.EntryForm;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;

/**
 * A promise as an editor types it.
 *
 * @param promise what is to be done
 * @param by keys of those who promised
 * @param byNote what is known of them beside their names
 * @param due by when, where that was said
 * @param statements numbers of those in which it was said
 * @param finds what was typed into each search, by field
 * @param version the version that the form was made from; empty for a new one
 */
record CommitmentDraftForm(
        EntryForm entry,
        String promise,
        List<String> by,
        String byNote,
        DateForm due,
        List<String> statements,
        Map<String, String> finds,
        String version) {

    private static final int PROMISE = 1000;
    private static final int NOTE = 1000;

    CommitmentDraftForm {
        entry = entry == null ? EntryForm.EMPTY : entry;
        promise = Typed.text(promise);
        by = Typed.list(by);
        byNote = Typed.text(byNote);
        due = due == null ? DateForm.EMPTY : due;
        statements = Typed.list(statements);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    static CommitmentDraftForm of(EntryForm entry) {
        return new CommitmentDraftForm(entry, "", List.of(), "", DateForm.EMPTY, List.of(), Map.of(), "");
    }

    void check(Errors errors) {
        this.entry.check(errors);
        Typed.checkLeast(errors, "promise", this.promise, 2, "Enter what was promised");
        Typed.checkLength(errors, "promise", this.promise, "The promise", PROMISE);
        Typed.checkLength(errors, "byNote", this.byNote, "What is known of them", NOTE);
        this.due.check(errors, "due", false);
        Who.check(errors, "by", this.by);
    }

    /** After {@link #check}. */
    EntryFacts facts() {
        List<Named> named = Who.all(this.by).stream()
                .map(who -> new Named(who, Part.PROMISED.code()))
                .toList();
        return this.entry.facts(EntryKind.COMMITMENT, named);
    }

    @Nullable
    String keptNote() {
        return Typed.kept(this.byNote);
    }

    CommitmentDraftForm onTopOf(int newVersion) {
        return new CommitmentDraftForm(entry, promise, by, byNote, due, statements, finds, String.valueOf(newVersion));
    }

    /** @param names as from {@link Names} */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>(this.entry.words(names));
        words.put("Promise", this.promise);
        words.put("Promised by", Who.words(this.by, names));
        words.put("What is known of them", this.byNote);
        words.put("Due", this.due.words());
        words.put("Statements", Names.words("statement", this.statements, names));
        return words;
    }
}
