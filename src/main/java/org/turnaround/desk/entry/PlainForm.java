package org.turnaround.desk.entry;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.form.Ref;

/** The form of a kind of entry that has nothing beside what every entry has but facts of its own. */
public record PlainForm<X extends Record>(
        @Valid EntryFacts entry,
        @Valid X facts,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm.WithFacts<X> {}
