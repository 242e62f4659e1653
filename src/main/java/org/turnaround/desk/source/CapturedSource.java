package org.turnaround.desk.source;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.EditorsOnly;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** A source with the texts captured from it. A text is never overwritten: another capture is another version. */
@Entity
@Table(name = "source")
class CapturedSource extends Thing<CapturedSource.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "source_text", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<Text> texts = new ArrayList<>();

    @Override
    protected Form form() {
        return new Form(this.facts, text());
    }

    private @Nullable CapturedText text() {
        Text newest = this.texts.isEmpty() ? null : this.texts.get(this.texts.size() - 1);
        return newest == null || newest.text() == null ? null : CapturedText.of(newest.text());
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        if (!Objects.equals(form.text(), text())) {
            this.texts.add(captured(form.text(), now));
        }
    }

    private Text captured(@Nullable CapturedText text, Instant now) {
        return text == null ? new Text(null, null, now) : new Text(words(text), text.sha256(), now);
    }

    /** A change that is taken back knows the text by its digest only. */
    private String words(CapturedText text) {
        return text.text() != null
                ? text.text()
                : this.texts.stream()
                        .filter(one -> text.sha256().equals(one.sha256()))
                        .map(Text::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * A source as it is entered.
     *
     * @param text captured from it, for checking quotations
     */
    record Form(
            @Valid Facts facts,
            @EditorsOnly @Size(max = 200_000) @Nullable CapturedText text) {}

    /**
     * What is noted of a source.
     *
     * @param kind what sort of page it is, as in {@code news}
     * @param title as printed, or our description of it
     * @param titleOurs ticked where it is ours
     * @param updatedAt the stamp that the page itself carries, as printed
     * @param sameTextAs the id of another source with the same text, or null
     * @param privacyNote what must not be carried over from it
     */
    @Embeddable
    record Facts(
            @NotBlank @Ref("source-kind") String kind,
            @NotBlank @Size(max = 300) String title,
            @Nullable Boolean titleOurs,
            @NotBlank @Size(max = 200) String publication,
            @Size(max = 200) @Nullable String author,

            @Size(max = 2000) @Pattern(regexp = WEB) @Nullable
            String url,

            @Size(max = 2000) @Pattern(regexp = WEB) @Nullable
            String archiveUrl,

            @KnownDate @Nullable PartialDate published,
            @Size(max = 40) @Nullable String updatedAt,

            @Ref("source") @Column(name = "same_text_as") @Nullable
            Long sameTextAs,

            @EditorsOnly @Size(max = 1000) @Nullable String privacyNote,
            @Size(max = 2000) @Nullable String note) {

        private static final String WEB = "https?://[^\\s/]+\\S*";
    }

    /**
     * One version of the text captured from a source.
     *
     * @param text null when the text was taken away
     */
    @Embeddable
    record Text(
            @Nullable String text,
            @Column(name = "sha256") @Nullable String sha256,
            Instant capturedAt) {}
}
