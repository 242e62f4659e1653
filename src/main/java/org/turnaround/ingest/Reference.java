package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** What nobody changes at the desk: an item of these is a row, whose columns are called as the keys of the files. */
final class Reference {

    /** Every English council with children's services. */
    static final String COUNCILS =
            "slug,gss,name,official-name,type,region,opened,dfe-code,ofsted-urn,also-known-as,former-gss,"
                    + "latitude,longitude,tile-q,tile-r";

    /** Councils and codes that others followed. */
    static final String PREDECESSORS = "gss,name,official-name,closed,successor-gss,note";

    /** What has been collected of which council. */
    static final String COVERAGE = "council,kind,starts,ends,looked-on,looked-by,note";

    /** What findings ask to improve. */
    static final String PRACTICES = "slug,topic,name,definition";

    /** Addresses that lead elsewhere. */
    static final String MOVED_ADDRESSES = "path,leads-to,why";

    /** When there was no Parliament. */
    static final String DISSOLUTIONS = "dissolved,elected,source";

    /** The seats, and the councils that each touches. */
    static final String CONSTITUENCIES = "code,name,boundaries,councils";

    /** Other names that lead to councils: of places, and of everyday life. */
    static final String LEADING_NAMES = "name,kind,councils";

    private final Keys keys;
    private final Item item;

    private Reference(Kind kind, String key, Keys keys) {
        this.keys = keys;
        this.item = keys.items().add(new Item(kind, key, keys));
    }

    private Reference with(String key, @Nullable Object value) {
        this.item.column(this.item.kind().table(), key.replace('-', '_'), value);
        return this;
    }

    private Reference text(String key, int longest) {
        return with(key, this.keys.text(key, longest));
    }

    private Reference maybe(String key, int longest) {
        return with(key, this.keys.maybeText(key, longest));
    }

    /** The four columns of a date. */
    private Reference date(String column, @Nullable PartialDate date) {
        return with(column, date == null ? null : date.edtf())
                .with(column + "_first", date == null ? null : date.first())
                .with(column + "_last", date == null ? null : date.last())
                .with(column + "_why", date == null ? null : date.why());
    }

    private void relate(String table, String column, String otherColumn, List<Ref> others) {
        others.forEach(other -> {
            Map<String, @Nullable Object> row = this.item.row(table);
            row.put(column, this.item.ref());
            row.put(otherColumn, other);
        });
    }

    static void topic(Keys topic) {
        String slug = topic.slug("slug", 60);
        new Reference(Kind.TOPIC, Kind.TOPIC.key(slug), topic)
                .with("slug", slug)
                .text("name", 80)
                .text("definition", 400);
    }

    static void practice(Keys practice) {
        String slug = practice.slug("slug", 60);
        new Reference(Kind.PRACTICE, Kind.PRACTICE.key(slug), practice)
                .with("slug", slug)
                .with("topic_id", practice.ref("topic", Kind.TOPIC))
                .text("name", 80)
                .text("definition", 400);
    }

    /** The key by which national files, which know only statistical codes, point to a council. */
    static Ref byGss(String gss) {
        return new Ref("gss:" + gss);
    }

    static void council(Keys council) {
        String slug = council.slug("slug", 80);
        Reference row = new Reference(Kind.COUNCIL, Kind.COUNCIL.key(slug), council);
        row.with("slug", slug)
                .text("gss", 9)
                .text("name", 120)
                .text("official-name", 160)
                .with(
                        "type",
                        council.word(
                                "type",
                                "county",
                                "unitary-authority",
                                "metropolitan-district",
                                "london-borough",
                                "city-corporation"))
                .text("region", 60)
                .with("opened", council.maybeDay("opened"))
                .maybe("dfe-code", 20)
                .maybe("ofsted-urn", 20)
                .with("also-known-as", parts(council.maybeText("also-known-as", 1000)))
                .with("former-gss", parts(council.maybeText("former-gss", 200)))
                .with("latitude", council.maybeNumber("latitude"))
                .with("longitude", council.maybeNumber("longitude"))
                .with("tile-q", council.maybeWhole("tile-q"))
                .with("tile-r", council.maybeWhole("tile-r"));
        council.items().alias(byGss(council.text("gss", 9)).key(), row.item);
    }

    /** The parts of a CSV value that holds several, with | between them. */
    static List<String> parts(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** It rests on the list of councils, where the record cites that. */
    static void predecessor(Keys predecessor) {
        String successor = predecessor.text("successor-gss", 9);
        String key = Kind.SUCCESSION.key(predecessor.text("gss", 9) + "/" + successor);
        List<Ref> sources = Stream.of(new Ref("src-mysociety-councils"))
                .filter(source -> predecessor.items().find(source) != null)
                .toList();
        FormReader.add(
                Kind.SUCCESSION,
                key,
                predecessor,
                form -> form.set("facts.successor", council(predecessor, "successor-gss", successor))
                        .set("sources", sources));
    }

    static void moved(Keys line) {
        new Reference(Kind.MOVED, Kind.MOVED.key(line.text("path", 200)), line)
                .text("path", 200)
                .text("leads-to", 200)
                .text("why", 300);
    }

    static void coverage(Keys line) {
        String key = Kind.COVERAGE.key(line.text("council", 80) + "/" + line.text("kind", 40));
        FormReader.add(
                Kind.COVERAGE, key, line, form -> form.key("starts", "starts").key("ends", "ends"));
    }

    private static Ref council(Keys from, String key, String gss) {
        Ref council = byGss(gss);
        if (from.items().find(council) == null) {
            from.fault(key, "there is no council with the code \"" + gss + "\"");
        }
        return council;
    }

    /** Between these days nobody holds a seat. */
    static void dissolution(Keys dissolution) {
        LocalDate dissolved = dissolution.required("dissolved", dissolution.maybeDay("dissolved"), LocalDate.EPOCH);
        new Reference(Kind.DISSOLUTION, Kind.DISSOLUTION.key(dissolved.toString()), dissolution)
                .with("dissolved", dissolved)
                .with("elected", dissolution.required("elected", dissolution.maybeDay("elected"), LocalDate.EPOCH))
                .with("source_id", dissolution.ref("source", Kind.SOURCE));
    }

    static void constituency(Keys seat) {
        String name = Kind.CONSTITUENCY.key(seatNamed(seat));
        String code = seat.maybeText("code", 9);
        Reference row = new Reference(Kind.CONSTITUENCY, code == null ? name : Kind.CONSTITUENCY.key(code), seat);
        row.with("code", code).text("name", 120).with("boundaries", seat.word("boundaries", "2024", "2010"));
        row.relate("constituency_council", "constituency_id", "council_id", councils(seat));
        seat.items().alias(name, row.item);
    }

    /** Some may have none: a constituency outside England. */
    private static List<Ref> councils(Keys line) {
        return parts(line.maybeText("councils", 1000)).stream()
                .map(gss -> council(line, "councils", gss))
                .distinct()
                .toList();
    }

    static void leadingName(Keys line) {
        String kind = line.word("kind", "district", "former-district", "county", "everyday", "initials");
        Reference row =
                new Reference(Kind.LEADING_NAME, Kind.LEADING_NAME.key(kind + "/" + line.text("name", 120)), line);
        row.text("name", 120).with("kind", kind);
        List<Ref> councils = councils(line);
        line.required("councils", councils.isEmpty() ? null : councils, councils);
        row.relate("leading_name_council", "name_id", "council_id", councils);
    }

    /** The key of a seat by its name, which is unique for one set of boundaries. */
    static String seatNamed(Keys seat) {
        return seat.text("name", 120) + " (" + seat.word("boundaries", "2024", "2010") + ")";
    }

    static Ref grade(String framework, String code) {
        return new Ref(Kind.GRADE.key(framework + "/" + code));
    }

    static Ref area(String framework, String code) {
        return new Ref(Kind.AREA.key(framework + "/" + code));
    }

    /** The ways in which Ofsted inspects, each with its own areas and grades. */
    static void framework(Keys framework) {
        String code = framework.slug("code", 40);
        String subject = framework.maybeWord("subject", "whole-service", "children-in-care", "schools", "local-area");
        new Reference(Kind.FRAMEWORK, Kind.FRAMEWORK.key(code), framework)
                .with("code", code)
                .text("name", 300)
                .text("short-name", 80)
                .with("in-force-from", edtf(framework.maybeDate("in-force-from")))
                .with("in-force-until", edtf(framework.maybeDate("in-force-until")))
                .with("graded", Boolean.TRUE.equals(framework.maybeFlag("graded")))
                .with("subject", subject == null ? "whole-service" : subject)
                .maybe("note", 1000);
        framework.list("grades").forEach(grade -> grade(grade, code));
        int position = 0;
        for (Keys area : framework.list("areas")) {
            area(area, code, position++);
        }
    }

    private static void grade(Keys grade, String framework) {
        String code = grade.slug("code", 40);
        new Reference(Kind.GRADE, grade(framework, code).key(), grade)
                .with("framework_id", new Ref(Kind.FRAMEWORK.key(framework)))
                .with("code", code)
                .text("label", 80)
                .with("rank", grade.required("rank", grade.maybeWhole("rank"), 1));
        grade.end();
    }

    private static void area(Keys area, String framework, int position) {
        String code = area.slug("code", 60);
        new Reference(Kind.AREA, area(framework, code).key(), area)
                .with("framework_id", new Ref(Kind.FRAMEWORK.key(framework)))
                .with("code", code)
                .text("name", 200)
                .with("parent_id", area.maybeRefWithin(framework, "parent", Kind.AREA))
                .with("overall", Boolean.TRUE.equals(area.maybeFlag("overall")))
                .maybe("note", 1000)
                .with("position", position);
        area.end();
    }

    private static @Nullable String edtf(@Nullable PartialDate date) {
        return date == null ? null : date.edtf();
    }

    /** How a council took its decisions, and so who answered for its children's services. */
    static void governance(Keys system) {
        PartialDate from = system.maybeDate("from");
        PartialDate until = system.maybeDate("until");
        if (from != null && until != null && until.last().isBefore(from.first())) {
            system.fault("until", "\"until\" (" + until.edtf() + ") lies before the beginning (" + from.edtf() + ")");
        }
        new Reference(Kind.GOVERNANCE, system.id(), system)
                .with("council_id", system.council())
                .with("system", system.word("system", "cabinet", "committee", "mayor"))
                .date("starts", from)
                .date("ends", until)
                .maybe("note", 1000)
                .relate("governance_system_source", "system_id", "source_id", system.sources());
    }

    /** Where sources do not agree, what each says and how it is read. */
    static void discrepancy(Keys discrepancy) {
        FormReader.add(Kind.DISCREPANCY, discrepancy.id(), discrepancy, form -> {
            form.set("facts.council", discrepancy.council()).key("facts.resolution", "resolved");
            form.set("sources", List.of()).isRead("readings");
            for (Keys value : discrepancy.list("values")) {
                reading(form.item(), value.text("value", 1000), value.maybeSources());
                value.end();
            }
        });
    }

    /** What was said wrongly here before. */
    static void correction(Keys correction) {
        new Reference(Kind.CORRECTION, correction.id(), correction)
                .with("council_id", correction.council())
                .with("corrected_on", correction.required("date", correction.maybeDay("date"), LocalDate.EPOCH))
                .maybe("about", 120)
                .text("what", 300)
                .text("said-before", 1000)
                .text("says-now", 1000)
                .text("why", 1000);
    }

    /** What some of the sources say. */
    static void reading(Item discrepancy, String value, List<Ref> sources) {
        String key = String.valueOf(discrepancy.lines("readings").size());
        discrepancy.add("readings", key);
        discrepancy.put("readings{" + key + "}.value", value);
        discrepancy.put("readings{" + key + "}.sources", sources);
        sources.forEach(source -> discrepancy.add("sources", source));
    }
}
