package org.turnaround.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an editor begins: what waits, of whatever kind, and what can be entered. */
@Controller
class EditorController {

    private static final int DRAFTS = 100;
    private static final int RECENT = 10;

    /** What stands in a state, of every kind that has states, last touched first: what it is, when, where, and who touched it last. */
    private static final String IN_STATE = """
            select kind, id, words, reason, concat_ws(', ', initcap(state) || ' ' || replace(kind, '-', ' '), in_words(date), council,
                   'last changed by ' || edited_by) as note from (
                select e.kind, e.id, e.headline as words, e.state, e.state_reason as reason, e.date, c.name as council,
                       a.name as edited_by, coalesce(e.edited_at, e.recorded_at) as edited_at
                  from entry e left join council c on c.id = e.council_id left join account a on a.id = e.edited_by
                 union all
                select 'proposition', x.id, x.text, x.state, x.state_reason, null, c.name, null, x.edited_at
                  from proposition x left join council c on c.id = x.council_id) things
             where state = ? order by edited_at desc nulls last, kind, id desc limit ?
            """;

    private final Shelf shelf;
    private final Kinds kinds;

    EditorController(Shelf shelf, Kinds kinds) {
        this.shelf = shelf;
        this.kinds = kinds;
    }

    @GetMapping("/editor")
    String overview(Model model) {
        model.addAttribute("drafts", waiting(State.DRAFT, DRAFTS));
        model.addAttribute("withdrawn", waiting(State.WITHDRAWN, RECENT));
        model.addAttribute(
                "duplicates",
                this.kinds.all().stream()
                        .flatMap(kind -> kind.resembling().stream()
                                .map(one -> new Waiting(kind.desk() + "/" + one.id(), one.words(), one.note(), null)))
                        .toList());
        model.addAttribute(
                "sources",
                this.kinds.of("source").find("").stream().limit(RECENT).toList());
        return "editor/overview";
    }

    /**
     * One thing that waits for somebody.
     *
     * @param url the address of its form
     * @param note what it is, when, where, and who touched it last; or what it resembles
     * @param reason why it was withdrawn, or null
     */
    public record Waiting(
            String url, String words, String note, @Nullable String reason) {}

    private record Row(
            String kind,
            long id,
            String words,
            String note,
            @Nullable String reason) {}

    private List<Waiting> waiting(State state, int count) {
        return this.shelf.rows(Row.class, IN_STATE, state.code(), count).stream()
                .map(row -> new Waiting(
                        this.kinds.withStates(row.kind).desk() + "/" + row.id, row.words, row.note, row.reason))
                .toList();
    }
}
