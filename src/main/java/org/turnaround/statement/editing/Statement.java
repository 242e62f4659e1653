package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.turnaround.desk.Entry;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;

/** What somebody said in public. Whoever signed it or is named as supporting it has a part in it by that. */
@Entity
@DiscriminatorValue("statement")
class Statement extends Entry<StatementForm> {

    @Embedded
    private StatementFacts facts;

    @ElementCollection
    @CollectionTable(name = "signatory", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderBy("position")
    private List<Signature> signatories = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    @Override
    protected StatementForm form() {
        return new StatementForm(
                entry(),
                this.facts,
                unsigned(parties()),
                this.signatories.stream().map(Signature::line).toList(),
                topics(),
                sources());
    }

    @Override
    protected void takeOwn(StatementForm form) {
        this.facts = form.facts();
        List<Signature> next = new ArrayList<>();
        form.signatories().forEach(line -> next.add(Signature.of(line, next.size())));
        if (!next.equals(this.signatories)) {
            this.signatories.clear();
            this.signatories.addAll(next);
        }
    }

    /** Whoever only did not sign has no part in it, so it does not stand on their timeline. */
    @Override
    protected EntryForm entryForm(StatementForm form) {
        List<Party> parties = new ArrayList<>(unsigned(form.parties()));
        form.signatories().stream()
                .filter(SignatoryLine::isBehindIt)
                .forEach(line -> parties.add(new Party(Part.SIGNATORY, new Who(true, line.person()))));
        return new StatementForm(
                form.entry(), form.facts(), parties, form.signatories(), form.topics(), form.sources());
    }

    private static List<Party> unsigned(List<Party> parties) {
        return parties.stream().filter(party -> party.part() != Part.SIGNATORY).toList();
    }
}
