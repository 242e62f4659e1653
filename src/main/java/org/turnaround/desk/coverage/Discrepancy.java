package org.turnaround.desk.coverage;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Ref;

/** Sources say different things of the same fact. */
@Entity
@Table(name = "discrepancy")
class Discrepancy extends Thing<Discrepancy.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "discrepancy_entry", joinColumns = @JoinColumn(name = "discrepancy_id"))
    @Column(name = "entry_id")
    private Set<Long> entries = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "discrepancy_finding", joinColumns = @JoinColumn(name = "discrepancy_id"))
    @Column(name = "finding_id")
    private Set<Long> findings = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "discrepancy_plan", joinColumns = @JoinColumn(name = "discrepancy_id"))
    @Column(name = "plan_id")
    private Set<Long> plans = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "discrepancy_action", joinColumns = @JoinColumn(name = "discrepancy_id"))
    @Column(name = "action_id")
    private Set<Long> actions = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "discrepancy_person", joinColumns = @JoinColumn(name = "discrepancy_id"))
    @Column(name = "person_id")
    private Set<Long> people = new TreeSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "discrepancy_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Reading> readings = new ArrayList<>();

    @Override
    protected Form form() {
        List<Reading.ReadingLine> lines =
                this.readings.stream().map(Reading::line).toList();
        return new Form(
                this.facts,
                sorted(this.entries),
                sorted(this.findings),
                sorted(this.plans),
                sorted(this.actions),
                sorted(this.people),
                lines.stream()
                        .flatMap(line -> line.sources().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                lines);
    }

    private static List<Long> sorted(Set<Long> numbers) {
        return numbers.stream().sorted().toList();
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        replace(this.entries, form.entries());
        replace(this.findings, form.findings());
        replace(this.plans, form.plans());
        replace(this.actions, form.actions());
        replace(this.people, form.people());
        List<Reading> next = new ArrayList<>();
        for (Reading.ReadingLine line : form.readings()) {
            int at = next.size();
            next.add(this.readings.stream()
                    .filter(there -> there.says(line, at))
                    .findFirst()
                    .orElseGet(() -> new Reading(line, at)));
        }
        replace(this.readings, next);
    }

    @Override
    protected @Nullable Long council() {
        return this.facts.council();
    }

    /**
     * A discrepancy as it is entered.
     *
     * @param entries the numbers of those that say what is disputed; in the same way the findings, plans, actions, people
     * @param sources all that say something of it, each for one of the readings
     */
    record Form(
            @Valid Facts facts,
            @Ref("entry") List<Long> entries,
            @Ref("finding") List<Long> findings,
            @Ref("plan") List<Long> plans,
            @Ref("action") List<Long> actions,
            @Ref("person") List<Long> people,
            @Ref("source") List<Long> sources,
            List<Reading.@Valid ReadingLine> readings) {

        boolean namesNothing() {
            return Stream.of(this.entries, this.findings, this.plans, this.actions, this.people)
                    .allMatch(List::isEmpty);
        }
    }

    /**
     * What the sources differ on.
     *
     * @param council the id of the council whose record it concerns, or null for a national one
     * @param ofCouncil it concerns the council as a whole, and perhaps no single thing
     * @param resolution how the record reads it, or null where that is open
     */
    @Embeddable
    record Facts(
            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @NotBlank @Size(min = 2, max = 500) String about,
            Boolean ofCouncil,
            @Size(max = 2000) @Nullable String resolution) {

        Facts {
            ofCouncil = Boolean.TRUE.equals(ofCouncil);
        }
    }
}
