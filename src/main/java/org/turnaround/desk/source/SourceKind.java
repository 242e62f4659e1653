package org.turnaround.desk.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.SourceChanged;

/** Sources at the desk. A second one of the same address or text, or of one paper within a week, is pointed out; what a published page cites changes with a reason. */
@Component
class SourceKind extends Kind<CapturedSource, CapturedSource.Form> {

    private static final String LIST = """
            select s.id::text, s.title, to_char(1000000000 - s.id, '0000000000'),
                   concat_ws(' ', s.title, s.publication, s.author, s.url, s.id::text),
                   concat(s.publication, ', ' || in_words(s.published), '; source ', s.id, '; ', (select case count(*)
                       when 0 then 'no entry cites it' when 1 then 'one entry cites it' else count(*) || ' entries cite it' end
                       from (select distinct c.entry_id from citation c where c.source_id = s.id) citing),
                       case when exists (select from source_text_now t where t.source_id = s.id) then '; text held' end) as note
              from source s
            """;

    private static final String ALIKE = """
            select '/editor/sources/' || s.id, s.publication || coalesce(', ' || in_words(s.published), '') || ': ' || s.title
              from source s left join source_text_now t on t.source_id = s.id
             where address_key(s.url) = address_key(:url) or t.sha256 = :text
                or lower(s.publication) = lower(:publication) and s.published_first between cast(:first as date) - 7 and cast(:last as date) + 7
             order by address_key(s.url) = address_key(:url) desc nulls last, t.sha256 = :text desc nulls last,
                      similarity(s.title, :title) desc, s.id limit 10
            """;

    private static final String CITING = """
            select distinct case e.state when 'published' then '/entries/' else '/editor/' || replace(e.kind || 's/', 'replys/', 'replies/') end || e.id as address, e.kind || ' “' || e.headline || '”' as words, e.sort_day
              from citation c join entry e on e.id = c.entry_id where c.source_id = ? order by e.sort_day desc, address limit 100
            """;

    private final ApplicationEventPublisher events;

    SourceKind(Shelf shelf, ApplicationEventPublisher events) {
        super("source", CapturedSource.class, LIST, shelf);
        this.events = events;
    }

    @Override
    protected String title(CapturedSource.Form form) {
        return form.facts().title();
    }

    @Override
    protected String address(CapturedSource source) {
        return "/sources/" + source.id();
    }

    @Override
    protected void rule(CapturedSource.Form form, long id, Faults faults) {
        faults.inOrder("facts.published", "facts.updatedAt");
        Long same = form.facts().sameTextAs();
        faults.require(same == null || same != id, "facts.sameTextAs", "Choose another source than this one");
    }

    @Override
    protected boolean isPublic(CapturedSource source) {
        return shelf().holds("select source_is_public(?)", source.id());
    }

    @Override
    protected Map<String, String> alike(CapturedSource.Form form, long id) {
        CapturedSource.Facts facts = form.facts();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("url", facts.url());
        values.put("text", form.text() == null ? null : form.text().sha256());
        values.put("publication", facts.publication());
        values.put("title", facts.title());
        values.put("first", facts.published() == null ? null : facts.published().first());
        values.put("last", facts.published() == null ? null : facts.published().last());
        return shelf().words(ALIKE, values);
    }

    @Override
    protected List<String> dependants(long id) {
        return List.copyOf(shelf().words(CITING, id).values());
    }

    @Override
    protected Map<String, Map<String, String>> besides(CapturedSource source) {
        Map<String, Map<String, String>> besides = new LinkedHashMap<>();
        besides.put("Enter what it says", entering(source));
        besides.put("What cites it", shelf().words(CITING, source.id()));
        return besides;
    }

    private static Map<String, String> entering(CapturedSource source) {
        CapturedSource.Facts facts = source.form().facts();
        String date = facts.published() == null
                ? ""
                : "&entry.date.edtf=" + encoded(facts.published().edtf());
        String said = "/new?" + encoded("sources[0].source") + "=" + source.id() + date;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("/editor/articles/new?held=" + source.id(), "All of it on one page");
        links.put("/editor/statements" + said, "A statement");
        links.put("/editor/calls" + said, "A call");
        links.put("/editor/commitments" + said, "A commitment");
        links.put("/editor/surveys" + said, "A survey");
        links.put("/editor/inspections" + said, "An inspection");
        links.put("/editor/visits" + said, "A visit");
        links.put("/editor/interventions" + said, "An intervention");
        links.put("/editor/appointments" + said, "An appointment");
        links.put("/editor/meetings" + said, "A meeting");
        links.put("/editor/events" + said, "Something else that happened");
        return links;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    protected void written(CapturedSource source, Verb verb) {
        this.events.publishEvent(new SourceChanged(source.id()));
    }
}
