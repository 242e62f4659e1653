package org.turnaround.record;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an entry whose kind has none of its own: for everybody, and for its editors before it is published. */
@Component
public class EntryPage {

    private final Timeline timeline;
    private final EntryHistory history;
    private final List<PageFacts> facts;

    EntryPage(Timeline timeline, EntryHistory history, List<PageFacts> facts) {
        this.timeline = timeline;
        this.history = history;
        this.facts = facts;
    }

    /**
     * @return the template, or a redirect where the kind has a page of its own
     * @throws org.turnaround.shared.NotFound when no published entry has this number
     * @throws org.turnaround.shared.Withdrawn when it was published once
     */
    String show(long id, Model model) {
        EntryRow entry = this.timeline.shown(id, "an entry");
        String url = entry.url();
        return url.startsWith("/entries/") ? fill(entry, model) : "redirect:" + url;
    }

    /** The same of an entry in any state. */
    public String preview(long id, Model model) {
        return fill(this.timeline.preview(id), model);
    }

    private String fill(EntryRow entry, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("history", this.history.ofEntry(entry.kind(), entry.id()));
        this.facts.stream()
                .filter(known -> known.kind() == entry.kind())
                .findFirst()
                .flatMap(known -> known.of(entry.id()))
                .ifPresent(known -> model.addAttribute("facts", known));
        return "record/entry";
    }
}
