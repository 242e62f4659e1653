package org.turnaround.desk.source;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** A source with the texts captured from it. A text is never overwritten: another capture is another version. */
@Entity
@Table(name = "source")
class CapturedSource extends Thing<SourceForm> {

    @Embedded
    private SourceFacts facts;

    @ElementCollection
    @CollectionTable(name = "source_text", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<SourceText> texts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CapturedSource() {}

    @Override
    protected SourceForm form() {
        return new SourceForm(this.facts, text());
    }

    private @Nullable CapturedText text() {
        SourceText newest = this.texts.isEmpty() ? null : this.texts.get(this.texts.size() - 1);
        return newest == null || newest.text() == null ? null : CapturedText.of(newest.text());
    }

    @Override
    protected void take(SourceForm form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        if (!Objects.equals(form.text(), text())) {
            this.texts.add(captured(form.text(), now));
        }
    }

    private SourceText captured(@Nullable CapturedText text, Instant now) {
        return text == null ? new SourceText(null, null, now) : new SourceText(words(text), text.sha256(), now);
    }

    /** A change that is taken back knows the text by its digest only. */
    private String words(CapturedText text) {
        return text.text() != null
                ? text.text()
                : this.texts.stream()
                        .filter(one -> text.sha256().equals(one.sha256()))
                        .map(SourceText::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }
}
