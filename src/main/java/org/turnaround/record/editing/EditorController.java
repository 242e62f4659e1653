package org.turnaround.record.editing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an editor begins: what waits, and what can be entered. */
@Controller
class EditorController {

    private static final int DRAFTS = 50;
    private static final int RECENT = 10;

    private final EntryStatuses entries;
    private final OtherDrafts otherDrafts;
    private final SourceLookup sources;
    private final List<Resemblances> resemblances;

    EditorController(
            EntryStatuses entries, OtherDrafts otherDrafts, SourceLookup sources, List<Resemblances> resemblances) {
        this.entries = entries;
        this.otherDrafts = otherDrafts;
        this.sources = sources;
        this.resemblances = resemblances;
    }

    @GetMapping("/editor")
    String overview(Model model) {
        model.addAttribute("drafts", this.entries.in(EntryState.DRAFT, DRAFTS));
        model.addAttribute("otherDrafts", this.otherDrafts.find(DRAFTS));
        model.addAttribute("withdrawn", this.entries.in(EntryState.WITHDRAWN, RECENT));
        model.addAttribute(
                "duplicates",
                this.resemblances.stream()
                        .flatMap(known -> known.ofDrafts().stream())
                        .toList());
        model.addAttribute("sources", this.sources.find("", RECENT));
        return "editor/overview";
    }
}
