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
            select entry, kind, id, words, reason, concat_ws(', ', initcap(state) || ' ' || replace(kind, '-', ' '), in_words(date), council,
                   'last changed by ' || edited_by) as note from (
                select true as entry, e.kind, e.id, e.headline as words, e.state, e.state_reason as reason, e.date, c.name as council,
                       a.name as edited_by, coalesce(e.edited_at, e.recorded_at) as edited_at
                  from entry e left join position x on x.id = e.id left join proposition r on r.id = x.proposition_id
                  left join council c on c.id = coalesce(e.council_id, r.council_id) left join account a on a.id = e.edited_by
                 where (e.state_reason like 'Its plan was withdrawn: %') is not true -- it comes back with the plan
                 union all
                select false, x.kind, x.id, x.words, x.state, x.state_reason, null, c.name, a.name, r.at
                  from (select 'proposition' as kind, id, text as words, state, state_reason, council_id from proposition
                         union all
                        select 'finding', id, text, state, state_reason, council_id from finding
                         union all
                        select 'verdict', v.id, v.text, v.state, v.state_reason, f.council_id
                          from finding_verdict v join finding f on f.id = v.finding_id
                         union all
                        select 'repetition', r.id, f.text, r.state, r.state_reason, f.council_id
                          from repetition r join finding f on f.id = r.finding_id
                         union all
                        select 'plan', id, title, state, state_reason, council_id from plan) x
                  left join council c on c.id = x.council_id
                  left join change_record r on r.thing = x.kind and r.thing_id = x.id and r.number = (
                        select max(number) from change_record where thing = x.kind and thing_id = x.id)
                  left join account a on a.id = r.by_id) things
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
            boolean entry,
            String kind,
            long id,
            String words,
            String note,
            @Nullable String reason) {}

    private List<Waiting> waiting(State state, int count) {
        return this.shelf.rows(Row.class, IN_STATE, state.code(), count).stream()
                .map(row -> {
                    Kind<?, ?> kind = row.entry ? this.kinds.withStates(row.kind) : this.kinds.of(row.kind);
                    return new Waiting(kind.desk() + "/" + row.id, row.words, row.note, row.reason);
                })
                .toList();
    }
}
