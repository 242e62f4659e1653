package org.turnaround.record;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.shared.NotFound;

/** Fills the page of an entry: for everybody, and for its editors before it is published. */
@Component
public class EntryPage {

    private final Timeline timeline;
    private final EntryHistory history;
    private final Discrepancies discrepancies;
    private final Replies replies;
    private final List<PageFacts> facts;

    EntryPage(
            Timeline timeline,
            EntryHistory history,
            Discrepancies discrepancies,
            Replies replies,
            List<PageFacts> facts) {
        this.timeline = timeline;
        this.history = history;
        this.discrepancies = discrepancies;
        this.replies = replies;
        this.facts = facts;
    }

    /**
     * @return the template, or a redirect where the kind has an address of its own
     * @throws NotFound when no published entry has this number
     * @throws org.turnaround.shared.Withdrawn when it was published once
     */
    String show(long id, Model model) {
        EntryRow entry = this.timeline.shown(id, "an entry");
        String url = entry.url();
        return url.startsWith("/entries/") ? fill(entry, model) : "redirect:" + url;
    }

    /** The same at the address of a kind. */
    String show(long id, EntryKind kind, Model model) {
        String what = "a " + kind.label().toLowerCase(Locale.UK);
        EntryRow entry = this.timeline.shown(id, what);
        if (entry.kind() != kind) {
            throw new NotFound(what + " with the number " + id);
        }
        return fill(entry, model);
    }

    /** The same of an entry in any state. */
    public String preview(long id, Model model) {
        return fill(this.timeline.preview(id), model);
    }

    private String fill(EntryRow entry, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("history", this.history.ofEntry(entry.kind(), entry.id()));
        model.addAttribute("discrepancies", this.discrepancies.about(entry.id()));
        model.addAttribute("replies", this.replies.toEntry(entry.id()));
        model.addAttribute("repliesTo", this.replies.by(entry.id()));
        return this.facts.stream()
                .filter(known -> known.kind() == entry.kind())
                .findFirst()
                .map(known -> known.fill(entry, model))
                .orElse(PageFacts.TEMPLATE);
    }
}
