package org.turnaround.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnaround.search.SearchResults.Reading;
import org.turnaround.shared.PartialDate;

/**
 * The statements of one search. By relevance, the people and councils that match are weighed with the newest
 * {@value #MOST} of the others, so that a word that stands in half the record costs no more than that.
 */
final class SearchSql {

    static final int MOST = 10_000;
    private static final int MOST_NAMED = 1_000;

    /** A text of at most so many characters is its own snippet. */
    private static final int SHORT = 200;

    private static final String WORDS = "websearch_to_tsquery('record_english', search_text(:words))";

    /** Of people with like names, those of whom more is told come first. */
    private static final String MENTIONS = """
            case when d.kind = 'person' then 0.1 * ln(1 + (select count(*) from (
                select from entry_person ep join entry e on e.id = ep.entry_id and e.state = 'published' and e.on_timelines
                 where ep.person_id = d.ref_id limit 50) as told)) else 0 end""";

    /** Somebody whose name has but the stem of a word: whoever looks for "out of the woods" looks for nobody called Wood. */
    private static final String ONLY_SOUNDS_LIKE_IT =
            "d.kind = 'person' and word_similarity(unaccent(:name), d.names) < 0.6";

    /** People of whose name these are parts. */
    private static final String NAMED =
            "d.kind = 'person' and string_to_array(lower(unaccent(d.title)), ' ') @> string_to_array(unaccent(:name), ' ')";

    /** People and councils of whose names the words are: they have no date. */
    private static final String CALLED_SO = "d.names is not null and ts_filter(d.words, '{a}') @@ " + WORDS
            + " or d.kind = 'council' and d.ref_id = any(:led)";

    /** Councils that the words lead to, in that order. */
    private static final String LED =
            "case when d.kind = 'council' and d.ref_id = any(:led) then :lift - 0.01 * array_position(:led, d.ref_id) else 0 end";

    private final SearchQuery query;
    private final Sought sought;
    private final SearchWords words;
    private final Map<String, Object> values = new HashMap<>();
    private final String match;
    private final String conditions;

    SearchSql(SearchQuery query, Sought sought) {
        this.query = query;
        this.sought = sought;
        this.words = sought.words();
        this.values.put("words", this.words.sql());
        this.values.put("name", this.words.asName());
        this.values.put("led", sought.councils());
        this.values.put("named", sought.named());
        this.values.put("members", sought.members());
        this.values.put("lift", sought.lift());
        this.match = match();
        StringBuilder narrowing = new StringBuilder();
        query.narrowed().forEach((by, value) -> {
            narrowing.append(" and ").append(by.condition());
            this.values.put(by.code(), value);
        });
        this.conditions = narrowing.toString();
    }

    private String match() {
        String worded = "d.words @@ " + WORDS;
        if (this.sought.isFor(Reading.NAMES)) {
            worded = NAMED;
        } else if (this.sought.isFor(Reading.WITHIN)) {
            worded = "d.councils && :led" + (this.words.text().isEmpty() ? "" : " and " + worded);
        } else if (this.words.text().isEmpty()) {
            return withinDates();
        } else if (!this.sought.leads().isEmpty()) {
            worded = "(" + worded + " or d.kind = 'council' and d.ref_id = any(:led)"
                    + " or d.names is null and d.kind <> 'source' and d.councils && :named)";
        }
        return this.words.dates().isEmpty() ? worded : worded + " and (" + CALLED_SO + " or " + thenOrNamingIt() + ")";
    }

    Map<String, Object> values() {
        return this.values;
    }

    /** One page of results and one more. */
    String page() {
        return """
                with matched as materialized (%s),
                     page as materialized (select * from matched m %s limit %s)
                select d.id, d.kind, d.ref_id, d.slug, d.mp, d.date, d.date_first, d.date_last, null as date_why, d.sort_day,
                       d.changed_at, p.score, null as why,
                       ts_headline('record_english', d.title, %s, :marksOfTitle) as title,
                       ts_headline('record_english', d.body, %s,
                           case when length(d.body) <= :short then :marksOfTitle else :marksOfSnippet end) as snippet,
                       (select jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name) order by c.name)
                          from council c where c.id = any(d.councils)) as councils
                  from page p join search_document d on d.id = p.id
                 order by %s
                """.formatted(
                        candidates("d.id, d.sort_day, d.changed_at, " + score() + " as score", afterDay()),
                        (byDay() ? "" : afterScore()) + " order by " + order(),
                        this.query.pageSize() + 1,
                        marked(),
                        marked(),
                        order());
    }

    /** How many there are, and how many each choice of each facet would leave. */
    String facets() {
        String all = this.conditions.isEmpty()
                ? "matched"
                : "(select from search_document d where " + this.match + " limit " + MOST + ") as unnarrowed";
        return "with matched as materialized ("
                + candidates("d.kind, d.sort_day, d.date, d.councils, d.people, d.topics, d.parties", "") + ")"
                + """
                select 'total' as facet, '' as value, '' as label, count(*) as results from matched
                union all select 'all', '', '', count(*) from %s
                union all (select 'kind', kind, kind, count(*) from matched group by kind order by 4 desc, 2 limit 20)
                union all (select 'council', c.slug, c.name, n from (
                    select unnest(councils) as id, count(*) as n from matched group by 1) x join council c on c.id = x.id
                    order by 4 desc, 3 limit 12)
                union all (select 'person', p.slug, p.name, n from (
                    select unnest(people) as id, count(*) as n from matched group by 1) x join person p on p.id = x.id
                    order by 4 desc, 3 limit 12)
                union all (select 'party', party, party, count(*) from (select unnest(parties) as party from matched) x
                    group by party order by 4 desc, 2 limit 12)
                union all (select 'topic', t.slug, t.name, n from (
                    select unnest(topics) as id, count(*) as n from matched group by 1) x join topic t on t.id = x.id
                    order by 4 desc, 3 limit 12)
                union all (select 'year', y, y, count(*) from (
                    select to_char(sort_day, 'YYYY') as y from matched where date is not null) x
                    group by y order by 2 desc limit 12)
                """.formatted(all);
    }

    private boolean byDay() {
        return this.query.newestFirst() || this.query.lastRecordedFirst();
    }

    private String order() {
        if (this.query.lastRecordedFirst()) {
            return "changed_at desc, sort_day desc, id desc";
        }
        return this.query.newestFirst() ? "sort_day desc, id desc" : "score desc, id desc";
    }

    private String candidates(String columns, String after) {
        String all = "select " + columns + " from search_document d where " + this.match + this.conditions + after;
        String newest = this.query.lastRecordedFirst()
                ? " order by d.changed_at desc, d.id desc limit "
                : " order by d.sort_day desc, d.id desc limit ";
        if (this.query.newestFirst() && !after.isEmpty()) {
            return all + newest + (this.query.pageSize() + 1);
        }
        return "(" + all + " and d.names is not null limit " + MOST_NAMED + ") union all (" + all
                + " and d.names is null" + newest + MOST + ")";
    }

    /** In units of a millionth, so that a cursor can hold it without rounding. */
    private String score() {
        if (this.words.text().isEmpty() && this.sought.leads().isEmpty()) {
            return "(d.sort_day - date '0001-01-01')::bigint";
        }
        List<String> parts = new ArrayList<>();
        parts.add("case when d.kind = 'source' then -1 else 0 end"); // after what has been told from it
        parts.add("ts_rank('{0.05, 0.2, 0.5, 1.0}', d.words, " + WORDS + ", 1)");
        parts.add("case when not ts_filter(d.words, '{a}') @@ " + WORDS + " then 0 when " + ONLY_SOUNDS_LIKE_IT
                + " then -1 else 0.5 end");
        parts.add("case when d.words @@ phraseto_tsquery('record_english', search_text(:name)) then 0.5 else 0 end");
        parts.add("coalesce(2 * word_similarity(unaccent(:name), d.names) ^ 2, 0)");
        parts.add(MENTIONS);
        if (!this.sought.leads().isEmpty()) {
            parts.add(LED);
            parts.add(
                    "case when d.kind = 'person' and d.slug = any(:members) then 0.5 else 0 end"); // before a namesake
        }
        for (int i = 0; i < this.words.dates().size(); i++) {
            parts.add("case when " + within(i) + " then 1 else 0 end");
        }
        if (this.sought.isFor(Reading.ANY)) {
            parts.addAll(coverage());
        }
        return "round(1000000 * (" + String.join(" + ", parts) + "))::bigint";
    }

    private List<String> coverage() {
        List<String> parts = new ArrayList<>();
        for (String term : this.words.plainTerms()) {
            String name = "term" + parts.size();
            this.values.put(name, term);
            parts.add("case when d.words @@ plainto_tsquery('record_english', search_text(:" + name
                    + ")) then 0.5 else 0 end");
        }
        return parts;
    }

    private String withinDates() {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < this.words.dates().size(); i++) {
            within(i);
            any.add("d.sort_day between :from" + i + " and :to" + i);
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** What happened on one of the dates, or has it among its words, as "the Act of 1989". */
    private String thenOrNamingIt() {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < this.words.dates().size(); i++) {
            this.values.put("when" + i, this.words.dateWords().get(i));
            any.add(within(i) + " or d.words @@ phraseto_tsquery('record_english', :when" + i + ")");
        }
        return String.join(" or ", any);
    }

    private String within(int i) {
        PartialDate date = this.words.dates().get(i);
        this.values.put("from" + i, date.first());
        this.values.put("to" + i, date.last());
        return "(d.date_first <= :to" + i + " and d.date_last >= :from" + i + ")";
    }

    private String afterDay() {
        if (!this.query.newestFirst()) {
            return "";
        }
        SearchQuery.Place place = this.query.place();
        if (place == null) {
            return " and true";
        }
        this.values.put("afterDay", place.day());
        this.values.put("afterId", place.id());
        return " and (d.sort_day, d.id) < (:afterDay, :afterId)";
    }

    private String afterScore() {
        SearchQuery.Place place = this.query.place();
        if (place == null) {
            return "";
        }
        this.values.put("afterScore", place.score());
        this.values.put("afterId", place.id());
        return "where (score, id) < (:afterScore, :afterId)";
    }

    private String marked() {
        String marks = "StartSel=" + Highlighted.FROM + ", StopSel=" + Highlighted.TO;
        this.values.put("short", SHORT);
        this.values.put("marksOfTitle", marks + ", HighlightAll=true");
        this.values.put(
                "marksOfSnippet", marks + ", MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=\" … \"");
        return "(" + WORDS + " || plainto_tsquery('record_english', :words))"; // as typed, and as it was read
    }
}
