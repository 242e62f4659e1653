package org.turnaround.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an editor begins: what waits, of whatever kind, and what can be entered. */
@Controller
class EditorController {

    private static final int DRAFTS = 100;
    private static final int RECENT = 10;

    private final Waiting waiting;
    private final Kinds kinds;
    private final List<Resemblances> resemblances;

    EditorController(Waiting waiting, Kinds kinds, List<Resemblances> resemblances) {
        this.waiting = waiting;
        this.kinds = kinds;
        this.resemblances = resemblances;
    }

    @GetMapping("/editor")
    String overview(Model model) {
        model.addAttribute("drafts", this.waiting.in(State.DRAFT, DRAFTS));
        model.addAttribute("withdrawn", this.waiting.in(State.WITHDRAWN, RECENT));
        model.addAttribute(
                "duplicates",
                this.resemblances.stream()
                        .flatMap(known -> known.ofDrafts().stream())
                        .toList());
        model.addAttribute(
                "sources",
                this.kinds.of("source").find("").stream().limit(RECENT).toList());
        return "editor/overview";
    }
}
