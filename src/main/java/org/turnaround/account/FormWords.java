package org.turnaround.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into a form that has been kept, in the words of its page. Each feature answers for forms of its own. */
public interface FormWords {

    /**
     * A field with something in it.
     *
     * @param label as on the page, with the line before it where the form has several
     */
    record Said(String label, String text) {}

    /**
     * All that was typed, and nothing that only travelled along.
     *
     * @param path where the form is sent to
     * @return empty for a form of somebody else
     */
    Optional<List<Said>> of(String path, Map<String, ? extends List<String>> fields);
}
