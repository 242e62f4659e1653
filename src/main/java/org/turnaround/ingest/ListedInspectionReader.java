package org.turnaround.ingest;

import java.util.List;

/** {@code national/inspections.csv}: the inspections of all councils with their grades. */
final class ListedInspectionReader implements ItemReader {

    private static final List<String> AREAS = List.of(
            "overall",
            "leadership",
            "help-and-protection",
            "in-care",
            "care-leavers",
            "adoption",
            "safeguarding-board");

    static final List<String> COLUMNS = List.of(
            "gss",
            "framework",
            "fieldwork-start",
            "fieldwork-end",
            "fieldwork-text",
            "published",
            "overall",
            "leadership",
            "help-and-protection",
            "in-care",
            "care-leavers",
            "adoption",
            "safeguarding-board",
            "pages",
            "basis",
            "id");

    private final Inspections inspections;

    ListedInspectionReader(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void read(Fields line) {
        Ref gss = CouncilReader.byGss(line.text("gss", 9));
        Item council = line.items().find(gss);
        if (council == null) {
            line.fault("gss", "there is no council with this code in the record");
            return;
        }
        String framework = line.text("framework", 40);
        line.checked(framework, line.ask("framework"), Kind.FRAMEWORK);
        Inspection inspection = new Inspection(line.id(), line.place(), council.ref(), framework);
        inspection.started = line.maybeDate("fieldwork-start");
        inspection.ended = line.maybeDate("fieldwork-end");
        inspection.fieldworkText = line.maybeText("fieldwork-text", 200);
        inspection.published = line.date("published");
        inspection.pages = line.maybeCount("pages");
        inspection.basis = line.word("basis", "report", "listing");
        String source = "report".equals(inspection.basis) ? "src-ofsted-reports" : "src-ofsted-listing";
        inspection.sources.add(line.checked(source, line.ask("basis"), Kind.SOURCE));
        Spans.check(line, "fieldwork-end", inspection.started, inspection.ended);
        Spans.check(line, "published", inspection.started, inspection.published);
        AREAS.forEach(area -> judge(line, inspection, area));
        new InspectionWords(inspection, council, line.items()).write();
        this.inspections.listed(inspection, line);
    }

    private static void judge(Fields line, Inspection inspection, String area) {
        String framework = inspection.framework;
        String grade = line.maybeText(area, 40);
        if (grade != null) {
            line.checked(framework + "/" + area, line.ask(area), Kind.AREA);
            line.checked(framework + "/" + grade, line.ask(area), Kind.GRADE);
            inspection.judge(new Judgement(line.place(), area, grade, null, null, inspection.sources));
        } else if (line.items().find(FrameworkReader.area(framework, area)) != null) {
            inspection.judge(new Judgement(line.place(), area, null, Judgement.NOT_FOUND, null, inspection.sources));
        }
    }
}
