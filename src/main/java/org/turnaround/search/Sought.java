package org.turnaround.search;

import java.util.List;
import org.turnaround.council.Lead;
import org.turnaround.search.SearchResults.Reading;

/**
 * One way to read what was typed.
 *
 * @param leads councils that the words name: they come first or, where they are but a part of the words, narrow the rest
 */
record Sought(SearchWords words, Reading reading, List<Lead> leads) {

    private static final double FIRST = 10;

    /** Behind the member whose council it is. */
    private static final double BEHIND_A_NAME = 2.5;

    boolean isFor(Reading other) {
        return this.reading == other;
    }

    /** Whether the words are those that were typed, although they were not to be. */
    boolean isTried(SearchWords typed) {
        return (isFor(Reading.AT_ANY_TIME) || isFor(Reading.KNOWN)) && this.words.equals(typed);
    }

    /** Whether a word that stands in every sentence is not looked for: as a part of a name it is. */
    boolean passesOver(String common) {
        boolean name = !isFor(Reading.WITHIN) && !this.leads.isEmpty();
        return !name && this.words.plainTerms().contains(common);
    }

    Long[] councils() {
        return this.leads.stream().map(Lead::councilId).toArray(Long[]::new);
    }

    /** Those whose own name the words are: whatever is about them is meant as well. */
    Long[] named() {
        return this.leads.stream()
                .filter(lead -> lead.kind().isOfCouncil())
                .map(Lead::councilId)
                .toArray(Long[]::new);
    }

    /** The slugs of sitting members whose name the words are. */
    String[] members() {
        return this.leads.stream()
                .filter(lead -> lead.kind() == Lead.Kind.MP)
                .map(Lead::key)
                .toArray(String[]::new);
    }

    double lift() {
        return members().length == this.leads.size() ? BEHIND_A_NAME : FIRST;
    }
}
