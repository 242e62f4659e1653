package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

/** {@code inspections.yaml}: the inspections of one council with their judgements and findings. */
final class InspectionReader implements ItemReader {

    private final Inspections inspections;

    InspectionReader(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void read(Fields fields) {
        String framework = fields.text("framework", 40);
        fields.checked(framework, fields.ask("framework"), Kind.FRAMEWORK);
        Inspection inspection = new Inspection(fields.id(), fields.place(), fields.council(), framework);
        inspection.title = fields.text("title", 300);
        inspection.headline = fields.text("headline", Entry.HEADLINE);
        inspection.summary = fields.maybeText("summary", Entry.SUMMARY);
        inspection.scope = fields.maybeText("scope", 1000);
        inspection.disputed = fields.maybeText("disputed", 1000);
        inspection.representations = fields.maybeText("representations", 1000);
        inspection.effect = fields.maybeText("effect", 1000);
        inspection.sources.addAll(fields.sources());
        readDates(fields, inspection);
        fields.list("judgements").forEach(judgement -> inspection.judge(Judgement.read(judgement, framework)));
        FindingReader.readAll(fields, new Ref(inspection.id));
        this.inspections.told(inspection, fields);
    }

    private static void readDates(Fields fields, Inspection inspection) {
        PartialDate started = fields.maybeDate("started");
        inspection.announced = fields.maybeDate("announced");
        inspection.started = started;
        inspection.ended = fields.maybeDate("ended");
        inspection.reported = fields.maybeDate("reported");
        inspection.published = fields.maybeDate("published");
        inspection.datesNote = fields.maybeText("dates-note", 1000);
        Spans.check(fields, "ended", started, inspection.ended);
        Spans.check(fields, "reported", started, inspection.reported);
        Spans.check(fields, "published", started, inspection.published);
    }
}
