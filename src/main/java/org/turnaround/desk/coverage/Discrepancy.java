package org.turnaround.desk.coverage;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
                lines.stream()
                        .flatMap(line -> line.sources().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                lines);
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
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
     * @param sources all that say something of it, each for one of the readings
     */
    record Form(@Valid Facts facts, @Ref("source") List<Long> sources, List<Reading.@Valid ReadingLine> readings) {}

    /**
     * What the sources differ on.
     *
     * @param council the id of the council whose record it concerns, or null for a national one
     * @param resolution how the record reads it, or null where that is open
     */
    @Embeddable
    record Facts(
            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @NotBlank @Size(min = 2, max = 500) String about,
            @Size(max = 2000) @Nullable String resolution) {}
}
