package org.turnaround.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;

/**
 * What has been collected, of which council and until when, and so what an empty place on a page means. Where nothing says
 * that it was collected, nothing follows from its absence.
 */
@Service
@Transactional(readOnly = true)
public class Coverage {

    /** After so many months without word the record does not speak of today any more. */
    public static final int MONTHS = 12;

    /** Of those of an MP's councils of which what was said has been collected last. */
    private static final String OF_PERSON = """
            select 'statements' as kind, 0 as held, v.*
              from coverage v
             where v.kind = 'statements'
               and v.council_id in (select cc.council_id from membership m
                                      join constituency_council cc on cc.constituency_id = m.constituency_id
                                     where m.person_id = :id)
             order by v.ends_last desc, v.id limit 1
            """;

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one council, every kind of fact. */
    public Covered ofCouncil(long council) {
        return new Covered(
                Rows.of(Line.class).list(this.jdbc, "select * from covered(?)", council),
                this.jdbc
                        .sql("select count(*) from readable_discrepancy where council_id = ?")
                        .param(council)
                        .query(Long.class)
                        .single());
    }

    /** The councils of which every kind of fact has been collected, by id. */
    public Set<Long> councilsToldInFull() {
        return Set.copyOf(this.jdbc
                .sql(
                        "select council_id from coverage where council_id is not null group by council_id having count(distinct kind) = ?")
                .param(FactKind.values().length)
                .query(Long.class)
                .list());
    }

    /** What it means that nothing is held of somebody, in words. */
    public String absenceOfPerson(long person) {
        return this.jdbc
                .sql(OF_PERSON)
                .param("id", person)
                .query(Rows.of(Line.class))
                .optional()
                .map(Line::absence)
                .orElse("Not collected yet: what was said and done has only been looked for in some councils.");
    }

    /**
     * A council's coverage, a line for each kind of fact.
     *
     * @param disagreements on how many points its sources do not agree, as far as everybody can read them
     */
    public record Covered(List<Line> lines, long disagreements) {

        /** @param code of the kind of fact */
        public Line of(String code) {
            return this.lines.stream()
                    .filter(line -> line.kind().code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Line> collected() {
            return this.lines.stream().filter(Line::isCollected).toList();
        }

        /** The pages about a council that have something to show, or that it was looked for; and the one that is read. */
        public List<Tab> tabs(String current) {
            return Stream.of(
                            tab("inspections", of("inspections")),
                            tab("findings", of("findings")),
                            tab("plan", of("plans")),
                            tab("positions", of("positions")),
                            new Tab("disagreements", this.disagreements, this.disagreements > 0, " (0)"))
                    .filter(tab -> tab.isOffered() || tab.page().equals(current))
                    .toList();
        }

        private static Tab tab(String page, Line line) {
            boolean isCollected = line.isCollected();
            return new Tab(
                    page, line.held(), line.held() > 0 || isCollected, isCollected ? " (0)" : " (not collected)");
        }

        /** The kinds of which nothing has been collected, in words. */
        public List<String> missing() {
            return this.lines.stream()
                    .filter(line -> !line.isCollected())
                    .map(line -> line.kind().label().toLowerCase(Locale.UK))
                    .toList();
        }
    }

    /**
     * A page of a council.
     *
     * @param held how much it shows
     * @param isOffered whether others link to it
     * @param ifNone what stands behind its name where it shows nothing
     */
    public record Tab(String page, long held, boolean isOffered, String ifNone) {

        public String words() {
            return Coded.words(this.page) + (this.held > 0 ? "" : this.ifNone);
        }
    }

    /**
     * A kind of fact.
     *
     * @param held how many of a council's are on the record
     * @param starts from when it has been collected, as the following; null where it has not
     */
    public record Line(
            FactKind kind,
            long held,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            @Nullable LocalDate lookedOn,
            @Nullable String lookedBy,
            @Nullable String note) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

        public boolean isCollected() {
            return this.starts != null;
        }

        /** Until so lately that something can be said of this day. */
        public boolean reaches(LocalDate day) {
            return this.ends != null && !this.ends.last().plusMonths(MONTHS).isBefore(day);
        }

        /** The last day or month that was looked at, in words; empty where none was. */
        public String until() {
            return this.ends == null ? "" : this.ends.words();
        }

        /** What leads to them: "All 67 statements", "The only statement". */
        public String all() {
            String many = this.kind.label().toLowerCase(Locale.UK);
            return this.held == 1
                    ? "The only " + many.substring(0, many.length() - 1)
                    : "All " + this.held + " " + many;
        }

        /** What it means that there is none. */
        public String absence() {
            return isCollected() ? "Looked for " + words() + ", and not found." : "Not collected yet for this council.";
        }

        /** Of when, and by whom, where it has been collected. */
        public String words() {
            return this.starts == null || this.ends == null || this.lookedOn == null
                    ? ""
                    : "from " + this.starts.words() + " to " + this.ends.words() + ", last looked for on "
                            + DAY.format(this.lookedOn) + " by " + this.lookedBy;
        }
    }
}
