package org.turnaround.people.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** Any post other than a seat: director, leader, chair, commissioner, minister. */
@Entity
@Table(name = "office")
class HeldPost extends Thing<PostForm> {

    @Embedded
    private PostFacts facts;

    @ElementCollection
    @CollectionTable(name = "office_source", joinColumns = @JoinColumn(name = "office_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected HeldPost() {}

    @Override
    protected PostForm form() {
        return new PostForm(this.facts, this.sources.stream().sorted().toList());
    }

    @Override
    protected void take(PostForm form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        this.sources.retainAll(form.sources());
        this.sources.addAll(form.sources());
    }
}
