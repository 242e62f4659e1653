package org.turnaround.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.validation.Errors;

/** What came of sending a form to the desk. */
public sealed interface Result<F extends Record> {

    /**
     * It is saved, or was already.
     *
     * @param change the id of the change record, 0 where nothing changed
     * @param theirs the fields that somebody else had changed meanwhile, which stand as they left them
     */
    record Saved<F extends Record>(long id, long change, Set<String> theirs) implements Result<F> {}

    /** Something is wrong with it: nothing is saved. */
    record Wrong<F extends Record>(F form, Errors errors) implements Result<F> {}

    /**
     * Both changed the same fields, or only together they are wrong: nothing is saved.
     *
     * @param form theirs and mine together, with mine where both changed
     * @param there the values that stand there now
     * @param version of those
     * @param clashes the fields that both changed
     */
    record Clash<F extends Record>(F form, Errors errors, Map<String, Object> there, int version, Set<String> clashes)
            implements Result<F> {}

    /** The same was entered a moment ago, or something like it is on the record: is it meant? Nothing is saved. */
    record Asked<F extends Record>(F form, Map<String, String> alike) implements Result<F> {}

    /** The thing is there no more; what was typed is kept. */
    record Gone<F extends Record>(F form) implements Result<F> {}
}
