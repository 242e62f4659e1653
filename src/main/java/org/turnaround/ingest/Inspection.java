package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** An inspection while it is being read: a line of the national list, what a council's file tells of it, or both. */
final class Inspection {

    final String id;
    final Place place;
    final @Nullable Ref council;
    final String framework;
    final Map<String, Judgement> judgements = new LinkedHashMap<>();
    final List<Ref> sources = new ArrayList<>();

    String title = "";
    String headline = "";

    @Nullable
    String summary;

    @Nullable
    PartialDate announced;

    @Nullable
    PartialDate started;

    @Nullable
    PartialDate ended;

    @Nullable
    PartialDate reported;

    @Nullable
    PartialDate published;

    @Nullable
    String datesNote;

    @Nullable
    String fieldworkText;

    @Nullable
    String scope;

    @Nullable
    String disputed;

    @Nullable
    String representations;

    @Nullable
    String effect;

    @Nullable
    String basis;

    @Nullable
    Integer pages;

    Inspection(String id, Place place, @Nullable Ref council, String framework) {
        this.id = id;
        this.place = place;
        this.council = council;
        this.framework = framework;
    }

    void judge(Judgement judgement) {
        this.judgements.put(judgement.area(), judgement);
    }

    /** Adds what the national list knows of the same inspection; its grades and its days of publication go before. */
    void add(Inspection listed) {
        this.started = this.started == null ? listed.started : this.started;
        this.ended = this.ended == null ? listed.ended : this.ended;
        this.published = listed.published == null ? this.published : listed.published;
        this.fieldworkText = listed.fieldworkText;
        this.basis = listed.basis;
        this.pages = listed.pages;
        this.sources.addAll(listed.sources);
        listed.judgements.forEach(
                (area, judgement) -> this.judgements.merge(area, judgement, (told, report) -> told.as(report)));
    }

    /** When it happened: published, or else the end or the start of the fieldwork. Null if none is known. */
    @Nullable
    PartialDate date() {
        PartialDate date = this.published != null ? this.published : this.ended != null ? this.ended : this.started;
        return date == null || date.why() != null ? date : date.because(this.datesNote);
    }

    Entry entry(PartialDate date) {
        Entry entry = Entry.of(Kind.INSPECTION, this.id, this.place, this.council, date)
                .headed(this.headline, this.summary)
                .cites(this.sources);
        entry.facts("inspection")
                .with("framework_id", new Ref(Kind.FRAMEWORK.key(this.framework)))
                .with("title", this.title)
                .date("announced", this.announced)
                .date("started", this.started)
                .date("ended", this.ended)
                .date("reported", this.reported)
                .date("published", this.published)
                .with("fieldwork_text", this.fieldworkText)
                .with("scope", this.scope)
                .with("disputed", this.disputed)
                .with("representations", this.representations)
                .with("effect", this.effect)
                .with("basis", this.basis)
                .with("pages", this.pages);
        this.judgements.values().forEach(judgement -> judgement.write(entry, this.framework));
        return entry;
    }
}
