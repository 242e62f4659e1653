package org.turnaround.record;

import java.util.Optional;
import org.springframework.ui.Model;

/** What a feature knows of an entry of its kind beyond what every entry has, and how the entry's page shows it. */
public interface PageFacts {

    String TEMPLATE = "record/entry";

    EntryKind kind();

    /**
     * In whatever state the entry is: who asks has seen to it that it may be shown. Nothing where the kind's own table has no
     * row for it.
     */
    Optional<?> of(long entryId);

    /**
     * Adds them to the page. Where the kind has no template of its own, {@code record/page/<kind>.html} shows them, whose
     * fragment {@code facts} finds them in the model as {@code facts}.
     *
     * @return the template
     */
    default String fill(EntryRow entry, Model model) {
        of(entry.id()).ifPresent(facts -> model.addAttribute("facts", facts));
        return TEMPLATE;
    }
}
