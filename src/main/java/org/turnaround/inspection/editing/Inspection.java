package org.turnaround.inspection.editing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.turnaround.desk.Entry;

/** Inspectors judged the service, by the areas and grades of one framework. */
@Entity
@DiscriminatorValue("inspection")
class Inspection extends Entry<InspectionForm> {

    @Embedded
    private InspectionFacts facts;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "inspection_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Judgement> judgements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    @Override
    protected InspectionForm form() {
        List<JudgementLine> lines =
                this.judgements.stream().map(Judgement::line).toList();
        return new InspectionForm(entry(), this.facts, lines, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(InspectionForm form) {
        this.facts = form.facts();
        List<Judgement> next = form.judgements().stream().map(this::judgement).toList();
        this.judgements.retainAll(next);
        next.stream().filter(one -> !this.judgements.contains(one)).forEach(this.judgements::add);
    }

    private Judgement judgement(JudgementLine line) {
        Judgement judgement = this.judgements.stream()
                .filter(there -> there.isOf(line))
                .findFirst()
                .orElseGet(() -> new Judgement(line));
        judgement.take(line);
        return judgement;
    }

    boolean isJudged() {
        return !this.judgements.isEmpty();
    }

    long framework() {
        return this.facts.framework();
    }
}
