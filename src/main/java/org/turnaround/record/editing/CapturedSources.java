package org.turnaround.record.editing;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.shared.NotFound;

/** Enters and changes sources. */
@Service
@Transactional
class CapturedSources {

    private final CapturedSourceRepository sources;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    CapturedSources(CapturedSourceRepository sources, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    long enter(Author by, SourceFacts facts) {
        by.requireEditor();
        checkSameText(facts);
        CapturedSource source = this.sources.saveAndFlush(new CapturedSource(facts, this.clock.instant()));
        record(by, "source-entered", "Entered", source);
        return source.id();
    }

    /** @throws ChangedMeanwhile when the version is not the one that is there */
    void change(Author by, long id, int version, SourceFacts facts) {
        by.requireEditor();
        CapturedSource source = this.sources.lock(id).orElseThrow(() -> missing(id));
        ChangedMeanwhile.check(version, source.version());
        checkSameText(facts);
        source.change(facts, this.clock.instant());
        this.sources.saveAndFlush(source);
        this.events.publishEvent(new SourceChanged(id));
        record(by, "source-changed", "Changed", source);
    }

    @Transactional(readOnly = true)
    public SourceForm form(long id) {
        return SourceForm.of(this.sources.findById(id).orElseThrow(() -> missing(id)));
    }

    private void checkSameText(SourceFacts facts) {
        if (facts.sameTextAs() != null && !this.sources.existsById(facts.sameTextAs())) {
            throw new EditingRefused("There is no source with the number " + facts.sameTextAs());
        }
    }

    private void record(Author by, String kind, String did, CapturedSource source) {
        SourceFacts facts = source.facts();
        String what = did + " the source “" + facts.title() + "” (" + facts.publication() + ")";
        this.audit.record(by, kind, what, "/sources/" + source.id(), null);
    }

    private static NotFound missing(long id) {
        return new NotFound("a source with the number " + id);
    }
}
