package org.turnaround.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.turnaround.shared.PartialDate;

/**
 * A seat that somebody held for one party without a break but for the elections between: terms that follow each other with
 * nothing else in them.
 *
 * @param terms newest first, never none
 */
public record Tenure(List<Term> terms) {

    /** Between a dissolution and the election there is nobody in the House, for some six weeks. */
    private static final int DISSOLVED_AT_MOST = 60;

    /** @param newestFirst the terms of one person */
    public static List<Tenure> of(List<Term> newestFirst) {
        List<Tenure> tenures = new ArrayList<>();
        for (Term term : newestFirst) {
            int last = tenures.size() - 1;
            if (last >= 0 && tenures.get(last).goesOnFrom(term)) {
                List<Term> terms = Stream.concat(tenures.get(last).terms.stream(), Stream.of(term))
                        .toList();
                tenures.set(last, new Tenure(terms));
            } else {
                tenures.add(new Tenure(List.of(term)));
            }
        }
        return List.copyOf(tenures);
    }

    private boolean goesOnFrom(Term earlier) {
        PartialDate ended = earlier.ends();
        PartialDate began = first().starts();
        return ended != null
                && began != null
                && first().isLike(earlier)
                && !began.first().isAfter(ended.last().plusDays(DISSOLVED_AT_MOST));
    }

    /** The earliest of its terms. */
    public Term first() {
        return this.terms.get(this.terms.size() - 1);
    }

    public Term last() {
        return this.terms.get(0);
    }

    /** The days of the elections between, oldest first, in words. */
    public List<String> elections() {
        List<String> elections = new ArrayList<>();
        for (int i = this.terms.size() - 2; i >= 0; i--) {
            elections.add(Objects.requireNonNull(this.terms.get(i).starts()).words());
        }
        return elections;
    }

    /** "Was MP for Norwich North (Conservative) from 8 June 2017 until 30 May 2024", or since when as far as it is held. */
    public String words(LocalDate today) {
        boolean isOver = last().isOver(today);
        PartialDate until = last().ends();
        return (isOver ? "Was MP for " : "MP for ") + last().constituency() + " (" + last().party() + ")"
                + since(isOver)
                + (!isOver ? "" : until == null ? "; until when is " + last().endWords() : " until " + until.words());
    }

    private String since(boolean isOver) {
        PartialDate since = first().starts();
        if (since == null) {
            return "; since when is " + first().startWords();
        }
        String begins = first().isAtTheBeginning() ? ", where the record begins," : "";
        return (isOver ? " from " : " since ") + since.words() + begins;
    }
}
