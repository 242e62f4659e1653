package org.turnaround.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Part;
import org.turnaround.shared.PartialDate;

/**
 * Brings together what the national list and a council's file say of one inspection, which has the same id in both.
 * Where their grades differ the list wins, and the difference itself becomes part of the record.
 */
final class Inspections {

    private static final String AREAS =
            "overall,leadership,help-and-protection,in-care,care-leavers,adoption,safeguarding-board";

    static final String COLUMNS = "gss,framework,fieldwork-start,fieldwork-end,fieldwork-text,published," + AREAS
            + ",no-grade,pages,basis,points,id";

    /** What the frameworks that do not judge all of children's services look at. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "lac-2013", "services for looked-after children",
            "cp-2012", "child protection",
            "lasi-2013", "support for schools");

    private final Map<String, Item> listed = new LinkedHashMap<>();
    private final Map<String, Item> told = new LinkedHashMap<>();

    /** {@code national/inspections.csv}: the inspections of all councils with their grades. */
    void readListed(Keys line) {
        Item council = line.items().find(Reference.byGss(line.text("gss", 9)));
        if (council == null) {
            line.fault("gss", "there is no council with this code in the record");
        } else {
            keep(this.listed, form -> listed(form, council), line);
        }
    }

    /** {@code inspections.yaml}: the inspections of one council with their judgements and findings. */
    void readTold(Keys inspection) {
        keep(this.told, Inspections::told, inspection);
    }

    private static void keep(Map<String, Item> inspections, Consumer<FormReader> form, Keys keys) {
        Item earlier = inspections.putIfAbsent(keys.id(), FormReader.read(Kind.INSPECTION, keys.id(), keys, form));
        if (earlier != null) {
            keys.fault("id", "the id \"" + earlier.key() + "\" stands at " + earlier.place() + " already");
        }
    }

    private static void listed(FormReader form, Item council) {
        Keys line = form.keys();
        String source = "report".equals(line.maybeText("basis", 40)) ? "src-ofsted-reports" : "src-ofsted-listing";
        List<Ref> sources = List.of(line.checked(source, line.ask("basis"), Kind.SOURCE));
        form.set("entry.council", council.ref())
                .key("facts.started", "fieldwork-start")
                .key("facts.ended", "fieldwork-end")
                .key("entry.date", "published")
                .key("facts.published", "published")
                .cites("sources", sources);
        String framework = line.text("framework", 40);
        String noGrade = line.maybeText("no-grade", 300);
        Map<String, Ref> grades = new LinkedHashMap<>();
        for (String area : AREAS.split(",")) {
            Ref grade = line.maybeRefWithin(framework, area, Kind.GRADE);
            if (grade != null) {
                grades.put(area, grade);
            }
            if (grade != null || line.items().find(Reference.area(framework, area)) != null) {
                if (grade == null && noGrade == null) {
                    line.fault(
                            "no-grade", "the framework grades \"" + area + "\": give the grade, or why there is none");
                }
                Ref of = line.checked(framework + "/" + area, line.ask(area), Kind.AREA);
                judge(form.item(), of, grade, line.ask(area), grade == null ? noGrade : null, sources);
            }
        }
        form.isRead("judgements").isRead("found").isRead("pasted").isRead("facts.leadRole");
        head(form, String.valueOf(council.column("name")), framework, grades);
    }

    /** The title, headline and summary of an inspection of which only the list knows. */
    private static void head(FormReader form, String council, String framework, Map<String, Ref> grades) {
        Keys line = form.keys();
        String services = council + (council.endsWith("s") ? "'" : "'s") + " "
                + SUBJECTS.getOrDefault(framework, "children's services");
        String title = said(line, new Ref(Kind.FRAMEWORK.key(framework)), "short_name");
        String headline = "Ofsted inspects " + services + " and gives no overall grade";
        Ref overall = grades.remove("overall");
        if (overall != null) {
            headline = code(overall).equals("requires-improvement")
                    ? "Ofsted judges that " + services + " require improvement"
                    : "Ofsted judges " + services + " " + label(line, overall);
        } else if (line.items().find(Reference.area(framework, "overall")) == null) {
            headline = grades.values().stream()
                    .max(Comparator.comparing(grade -> said(line, grade, "rank")))
                    .map(lowest ->
                            "Ofsted grades " + services + " area by area: the lowest grade is " + label(line, lowest))
                    .orElse(headline);
        }
        form.set("facts.title", title)
                .set("entry.headline", headline)
                .set("entry.summary", summary(form.item(), title));
    }

    private static String label(Keys line, Ref grade) {
        return said(line, grade, "label").toLowerCase(Locale.UK);
    }

    private static String said(Keys line, Ref of, String column) {
        Item item = line.items().find(of);
        return item == null ? "" : String.valueOf(item.column(column));
    }

    private static String summary(Item inspection, String framework) {
        String published = inspection.value("facts.published") instanceof PartialDate date
                ? (date.isExact() ? "on " : "in ") + date.words()
                : "on a day not found";
        return "Inspection under the framework \u201c" + framework + "\u201d" + fieldwork(inspection)
                + "; the report was published " + published + "."
                + ("listing".equals(inspection.keys().ask("basis").text())
                        ? " The grades are from a listing of reports and were not checked against the report."
                        : "");
    }

    private static String fieldwork(Item inspection) {
        if (inspection.value("facts.started") instanceof PartialDate started
                && inspection.value("facts.ended") instanceof PartialDate ended) {
            return "; inspectors were there from " + started.words() + " to " + ended.words();
        }
        String printed = inspection.keys().ask("fieldwork-text").text();
        return printed == null ? "" : "; fieldwork as printed: " + printed;
    }

    private static void told(FormReader form) {
        Keys inspection = form.keys();
        String framework = inspection.text("framework", 40);
        for (Keys judgement : inspection.list("judgements")) {
            Ref area = judgement.required("area", judgement.maybeRefWithin(framework, "area", Kind.AREA), new Ref(""));
            String line = judge(
                    form.item(),
                    area,
                    judgement.maybeRefWithin(framework, "grade", Kind.GRADE),
                    judgement.ask("grade"),
                    judgement.maybeText("no-grade", 300),
                    judgement.maybeSources());
            form.item().put(line + ".note", judgement.maybeText("note", 1000), judgement.ask("note"));
            if (form.item().value(line + ".grade") == null == (form.item().value(line + ".noGrade") == null)) {
                judgement.fault("grade", "a judgement has either \"grade\" or, with the reason, \"no-grade\"");
            }
            judgement.end();
        }
        inspection.maybeText("dates-note", 1000);
        form.isRead("judgements").set("entry.date", null);
        form.parties(Part.IN_CHARGE, inspection.who("led-by"));
        Forms.findings(form);
    }

    private static String judge(
            Item inspection, Ref area, @Nullable Ref grade, Node at, @Nullable String noGrade, List<Ref> sources) {
        String line = inspection.line("judgements", "area", area);
        inspection.put(line + ".grade", grade, at);
        inspection.put(line + ".noGrade", noGrade, at);
        inspection.put(line + ".sources", sources, at);
        return line;
    }

    /** To be called when all inspections have been read. */
    void finish(Items items) {
        for (Item inspection : this.told.values()) {
            Item report = this.listed.remove(inspection.key());
            if (report != null) {
                add(inspection, report, items);
            }
            PartialDate date = date(inspection);
            inspection.put("entry.date", date);
            this.listed.put(inspection.key(), inspection);
            checkIsNoPraise(inspection);
            if (date == null) {
                inspection.keys().fault("published", "an inspection needs \"published\", \"ended\" or \"started\"");
            }
        }
        for (Item inspection : this.listed.values()) {
            items.add(inspection);
        }
    }

    /** Where the worst grade was given, strengths alone are not what was found. */
    private static void checkIsNoPraise(Item inspection) {
        List<Keys> found = inspection.keys().list("findings");
        boolean bad = inspection.lines("judgements").stream()
                .filter(line -> inspection.value(line + ".grade") != null)
                .map(line -> code(inspection.ref(line + ".grade")))
                .anyMatch(List.of("inadequate", "ineffective")::contains);
        if (bad
                && !found.isEmpty()
                && found.stream()
                        .map(one -> one.ask("kind").text())
                        .allMatch(List.of("strength", "progress")::contains)) {
            inspection.keys().fault("findings", "praise alone is not what was found: all of it is entered, or nothing");
        }
    }

    /** When it happened: published, or else the end or the start of the fieldwork. Null if none is known. */
    private static @Nullable PartialDate date(Item inspection) {
        for (String path : List.of("facts.published", "facts.ended", "facts.started")) {
            if (inspection.value(path) instanceof PartialDate date) {
                String note = inspection.keys().ask("dates-note").text();
                return date.why() == null ? date.because(note) : date;
            }
        }
        return null;
    }

    /** Adds what the national list knows of the same inspection; its grades and its days of publication go before. */
    private static void add(Item told, Item report, Items items) {
        for (String same : List.of("facts.framework", "entry.council")) {
            if (!Objects.equals(told.value(same), report.value(same))) {
                told.keys().fault("id", "the inspection at " + report.place() + " has another " + same.split("\\.")[1]);
            }
        }
        Stream.of("facts.started", "facts.ended")
                .filter(path -> told.value(path) == null)
                .forEach(path -> told.take(path, report, path));
        Stream.of("facts.published", "facts.fieldworkText", "facts.basis", "facts.pages", "facts.points")
                .filter(path -> report.value(path) != null)
                .forEach(path -> told.take(path, report, path));
        for (String line : report.lines("sources")) {
            told.line("sources", "source", report.ref(line + ".source"));
        }
        for (String line : report.lines("judgements")) {
            judge(told, report, line, items);
        }
    }

    private static void judge(Item told, Item report, String reported, Items items) {
        String line = told.line("judgements", "area", report.ref(reported + ".area"));
        boolean judged = told.value(line + ".sources") != null;
        if (judged && told.value(line + ".grade") != null && report.value(reported + ".grade") != null) {
            compare(told, line, report, reported, items);
        }
        if (!judged || report.value(reported + ".grade") != null) {
            told.take(line + ".grade", report, reported + ".grade");
            told.take(line + ".noGrade", report, reported + ".noGrade");
        }
        if (!judged) {
            told.take(line + ".sources", report, reported + ".sources");
        }
    }

    private static void compare(Item told, String line, Item report, String reported, Items items) {
        String grade = code(told.ref(line + ".grade"));
        String other = code(report.ref(reported + ".grade"));
        if (grade.equals(other)) {
            return;
        }
        Place at = told.place(line + ".grade");
        String area = code(told.ref(line + ".area"));
        Item item = new Item(Kind.DISCREPANCY, told.key() + "/grade-" + area, told.keys());
        item.put("facts.council", told.value("entry.council"));
        item.put("facts.about", told.value("facts.title") + ": grade of " + area.replace('-', ' '));
        item.put("facts.resolution", "The list of all inspections is followed.");
        item.put("entries", List.of(told.ref()));
        Reference.reading(item, grade, told.refs(line + ".sources"));
        Reference.reading(item, other, report.refs(reported + ".sources"));
        items.add(item);
        items.faults()
                .warn(
                        at,
                        "the grade " + grade + " differs from " + other + " at " + report.place()
                                + ", which is followed");
    }

    /** Of a grade or an area, without its framework. */
    private static String code(Ref ref) {
        return ref.key().substring(ref.key().indexOf('/') + 1);
    }
}
