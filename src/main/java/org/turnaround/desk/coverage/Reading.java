package org.turnaround.desk.coverage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;

/** One of the things that sources say of the same fact. Another takes its place when it changes, so that the discrepancy changes, too. */
@Entity
@Table(name = "discrepancy_value")
class Reading {

    @Id
    @Numbered
    private @Nullable Long id;

    private @Nullable String recordKey;
    private int position;
    private @Nullable String value;

    @ElementCollection
    @CollectionTable(name = "discrepancy_value_source", joinColumns = @JoinColumn(name = "value_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

    Reading(ReadingLine line, int at) {
        this.recordKey = line.key();
        this.position = at;
        this.value = line.value();
        this.sources.addAll(line.sources());
    }

    /** For JPA. */
    protected Reading() {}

    boolean says(ReadingLine line, int at) {
        return this.position == at && line().equals(line);
    }

    ReadingLine line() {
        return new ReadingLine(
                this.recordKey, this.value, this.sources.stream().sorted().toList(), null);
    }

    /**
     * What one or several sources say.
     *
     * @param id what tells it from the others, however it is reworded
     * @param sources those of the discrepancy that say it
     */
    record ReadingLine(
            @Ref("line-key") @Nullable String id,
            @NotBlank @Size(max = 1000) @Nullable String value,
            @Ref("cited") List<Long> sources,
            @Nullable Boolean remove)
            implements Line {

        ReadingLine {
            id = Line.keyOf(id, value);
        }

        @Override
        public String key() {
            return String.valueOf(this.id);
        }

        @Override
        public boolean isGone() {
            return Boolean.TRUE.equals(this.remove) || this.id == null;
        }
    }
}
