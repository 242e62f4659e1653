package org.turnaround.statement.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.EntryFacts;
import org.turnaround.record.editing.EntryFacts.Named;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.statement.SignatoryState;

/** A statement's facts from a form that was checked; empty fields are null. */
record StatementFacts(
        EntryFacts entry,
        String form,
        String channel,
        @Nullable String audience,
        @Nullable String capacity,
        @Nullable String quote,
        @Nullable Long quotedIn,
        @Nullable String correctionOf,
        @Nullable String note,
        List<SignatoryLine.Facts> signatories) {

    static StatementFacts of(StatementDraftForm form) {
        List<SignatoryLine.Facts> signatories = signatories(form);
        return new StatementFacts(
                form.entry().facts(EntryKind.STATEMENT, named(form, signatories)),
                form.form(),
                form.channel().strip(),
                Typed.kept(form.audience()),
                Typed.kept(form.capacity()),
                Typed.kept(form.quote()),
                Typed.id(form.quotedIn()),
                Typed.kept(form.correctionOf()),
                Typed.kept(form.note()),
                signatories);
    }

    /** Whoever only did not sign has no part in it, so it does not stand on their timeline. */
    private static List<Named> named(StatementDraftForm form, List<SignatoryLine.Facts> signatories) {
        List<Named> named = new ArrayList<>();
        form.speakers().forEach(key -> add(named, key, Part.SPEAKER));
        form.onBehalf().forEach(key -> add(named, key, Part.ON_BEHALF));
        form.organisations().forEach(key -> add(named, key, Part.SUBJECT));
        signatories.stream()
                .filter(line -> SignatoryState.of(line.state()).isBehindIt())
                .forEach(line -> named.add(new Named(new Who(true, line.person()), Part.SIGNATORY.code())));
        return named;
    }

    private static void add(List<Named> named, String key, Part part) {
        Who.read(key).ifPresent(who -> named.add(new Named(who, part.code())));
    }

    private static List<SignatoryLine.Facts> signatories(StatementDraftForm form) {
        List<SignatoryLine.Facts> signatories = new ArrayList<>();
        for (SignatoryLine line : form.signatories()) {
            Who.read(line.who())
                    .filter(who -> who.isPerson() && !line.state().isEmpty())
                    .ifPresent(who -> signatories.add(new SignatoryLine.Facts(
                            who.id(), line.state(), Typed.id(line.dissent()), Typed.kept(line.note()))));
        }
        return signatories;
    }
}
