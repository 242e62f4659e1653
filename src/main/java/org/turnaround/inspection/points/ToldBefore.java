package org.turnaround.inspection.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Sql;

/**
 * What a council was told before: a point of a report that an earlier report of the same council made, too. Two points look
 * the same when they ask first for the same practice topic, in words that are alike; of each earlier report it is the one that is most
 * alike. That is likely, no more, until an editor confirms or refuses it.
 */
@Service
public class ToldBefore {

    /**
     * Chosen on a hundred pairs that were labelled by hand beforehand: so that at least four of five offered are the same point.
     */
    static final double ALIKE = 0.2;

    private static final String POINTS = """
            select f.id, f.entry_id as report, f.council_id as council, f.practice_id as practice, e.sort_day as day,
                   tsvector_to_array(f.search) as words
              from finding f join entry e on e.id = f.entry_id
             where f.practice_id is not null and f.state = 'published' and e.state = 'published'
             order by f.council_id, e.sort_day, f.id
            """;

    private final Sql sql;

    ToldBefore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A point of a report, as it is looked at.
     *
     * @param practice the id of the practice topic that it asks for first
     * @param words cut to their stems
     */
    private record Point(long id, long report, long council, long practice, LocalDate day, List<String> words) {

        Set<String> stems() {
            return new HashSet<>(this.words);
        }
    }

    /** Two points that look the same. */
    private record Pair(long finding, long repeats) {}

    /**
     * A point of another report of the same council.
     *
     * @param confirmed by an editor; otherwise it is likely
     */
    public record Other(
            long id,
            String text,
            long inspectedId,
            EntryKind inspectedKind,
            String headline,
            PartialDate date,
            boolean confirmed) {

        public String url() {
            return "/findings/" + this.id;
        }

        public String inspectedUrl() {
            return this.inspectedKind.url(this.inspectedId);
        }
    }

    /** How many points of a council’s reports it was told for the second time, the third and so on. */
    public record Times(int times, int points) {

        /** {@code for the third time}. */
        public String words() {
            return "for the "
                    + switch (this.times) {
                        case 2 -> "second";
                        case 3 -> "third";
                        case 4 -> "fourth";
                        default -> this.times + "th";
                    }
                    + " time";
        }
    }

    /** The points of earlier reports that a council was told before, the latest first. */
    @Transactional(readOnly = true)
    public List<Other> before(long finding) {
        return others("t.earlier_id", "t.finding_id", finding);
    }

    /** The points of later reports that tell it again, the latest first. */
    @Transactional(readOnly = true)
    public List<Other> again(long finding) {
        return others("t.finding_id", "t.earlier_id", finding);
    }

    private List<Other> others(String other, String one, long finding) {
        return this.sql.rows(Other.class, """
                select o.id, o.text, e.id as inspected_id, e.kind as inspected_kind, e.headline, e.date, e.date_first, e.date_last,
                       e.date_why, t.confirmed
                  from told_before t join finding o on o.id = %s join entry e on e.id = o.entry_id
                 where %s = ? order by e.sort_day desc, o.id
                """.formatted(other, one), finding);
    }

    /** A council's points that an earlier report told: for the second time, the third and so on. */
    @Transactional(readOnly = true)
    public List<Times> ofCouncil(long council) {
        return this.sql.rows(Times.class, """
                select times, count(*) as points
                  from (select times_told(f.id) as times from finding f
                         where f.council_id = ? and exists (select from told_before t where t.finding_id = f.id)) x
                 group by times order by times
                """, council);
    }

    /** Looks anew at all points of these councils, in the caller's transaction. */
    public void look(Collection<Long> councils) {
        if (councils.isEmpty()) {
            return;
        }
        List<Point> all = this.sql.rows(Point.class, POINTS);
        Likeness likeness = new Likeness(all.stream().map(Point::stems).toList());
        Map<Long, List<Point>> byCouncil = all.stream()
                .filter(point -> councils.contains(point.council()))
                .collect(Collectors.groupingBy(Point::council, TreeMap::new, Collectors.toList()));
        List<Pair> pairs = new ArrayList<>();
        byCouncil.values().forEach(points -> points.forEach(point -> pairs.addAll(alike(point, points, likeness))));
        this.sql.change(
                "delete from likely_repetition l using finding f where f.id in (l.finding_id, l.earlier_id) and f.council_id = any (?)",
                (Object) councils.toArray(Long[]::new));
        this.sql.change(
                "insert into likely_repetition (finding_id, earlier_id) select * from unnest(?::bigint[], ?::bigint[])",
                pairs.stream().map(Pair::finding).toArray(Long[]::new),
                pairs.stream().map(Pair::repeats).toArray(Long[]::new));
    }

    private static List<Pair> alike(Point point, List<Point> ofCouncil, Likeness likeness) {
        Map<Long, List<Point>> earlier = ofCouncil.stream()
                .filter(other ->
                        other.practice() == point.practice() && other.day().isBefore(point.day()))
                .collect(Collectors.groupingBy(Point::report));
        return earlier.values().stream()
                .map(report -> mostAlike(point, report, likeness))
                .flatMap(Optional::stream)
                .map(other -> new Pair(point.id(), other.id()))
                .toList();
    }

    private static Optional<Point> mostAlike(Point point, List<Point> report, Likeness likeness) {
        return report.stream()
                .max(Comparator.comparing(other -> likeness.of(point.stems(), other.stems())))
                .filter(most -> likeness.of(point.stems(), most.stems()) >= ALIKE);
    }
}
