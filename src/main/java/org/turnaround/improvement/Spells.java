package org.turnaround.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.inspection.Inspections;
import org.turnaround.inspection.Judged;
import org.turnaround.shared.Sql;

/** Every spell at an overall inadequate, of all councils: three statements. */
@Service
@Transactional(readOnly = true)
public class Spells {

    private final Councils councils;
    private final Inspections inspections;
    private final Sql sql;

    Spells(Councils councils, Inspections inspections, Sql sql) {
        this.councils = councils;
        this.inspections = inspections;
        this.sql = sql;
    }

    /** The last day for which a council's inspections were looked for. */
    record LookedTo(long council, LocalDate day) {}

    /** By council, the oldest first. */
    public List<Spell> all() {
        Map<Long, LocalDate> lookedTo = this.sql
                .rows(
                        LookedTo.class,
                        "select council_id as council, max(ends_last) as day from coverage where kind = 'inspections' group by 1")
                .stream()
                .collect(Collectors.toMap(LookedTo::council, LookedTo::day));
        Map<Long, Council> councils =
                this.councils.all().stream().collect(Collectors.toMap(Council::id, Function.identity()));
        return this.inspections.allJudged().stream()
                .collect(Collectors.groupingBy(Judged::councilId))
                .entrySet()
                .stream()
                .flatMap(one -> Spell.of(
                        Objects.requireNonNull(councils.get(one.getKey())),
                        one.getValue(),
                        lookedTo.getOrDefault(one.getKey(), LocalDate.MIN))
                        .stream())
                .sorted(Comparator.comparing((Spell spell) -> spell.council().name())
                        .thenComparing(Spell::from))
                .toList();
    }
}
