package org.turnaround.people.editing;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Any post other than a seat: director, leader, chair, commissioner, minister. */
@Entity
@Table(name = "office")
@AssociationOverride(
        name = "sources",
        joinTable = @JoinTable(name = "office_source", joinColumns = @JoinColumn(name = "office_id")))
class HeldPost extends Held<HeldPost.Facts> {

    /**
     * A post and who held it when.
     *
     * @param organisation the id of the organisation that it belongs to, where that is not the council itself
     * @param knownBy a day on which it was surely held, where the start is not known
     * @param knownUntil the last day on which it is known to have been held, where the end is not known
     * @param observed days or months on which a source shows it held, as EDTF where they can be read
     * @param status permanent, interim, acting, fixed-term, or null where no source says
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("person") @Column(name = "person_id")
            Long person,

            @NotBlank @Size(min = 2, max = 200) String title,

            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @Ref("organisation") @Column(name = "organisation_id") @Nullable
            Long organisation,

            @Ref("post-status") @Nullable String status,
            @Size(min = 2, max = 80) @Nullable String party,
            @KnownDate @Nullable PartialDate starts,
            @KnownDate @Nullable PartialDate ends,
            @Nullable LocalDate knownBy,
            @Nullable LocalDate knownUntil,
            @Column(columnDefinition = "text[]") List<@Size(max = 40) String> observed,
            @Size(max = 1000) @Nullable String note)
            implements Held.Facts {

        Facts {
            observed = Stream.ofNullable(observed)
                    .flatMap(List::stream)
                    .map(typed -> DateReader.read(typed).map(PartialDate::edtf).orElse(typed))
                    .toList();
        }
    }
}
