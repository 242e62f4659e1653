package org.turnaround.desk.form;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.turnaround.desk.Shelf;

/** What fields of several kinds point to. */
@Configuration(proxyBeanMethods = false)
class RecordLookups {

    private static final String PERSON = """
            select 'person-' || p.id, p.name || coalesce(', ' || coalesce(
                       (select 'MP for ' || string_agg(distinct c.name, ', ')
                          from membership m join constituency c on c.id = m.constituency_id where m.person_id = p.id),
                       (select min(o.title) from office o where o.person_id = p.id)), ''),
                   p.sort_name, every_name(p)
              from person p
            """;

    private static final String ORGANISATION =
            "select 'organisation-' || o.id, o.name || ' (organisation)', o.name, every_name(o) from organisation o";

    private static final String SOURCE = """
            select id::text, publication || coalesce(', ' || in_words(published), '') || ': ' || title,
                   to_char(date '9999-12-31' - coalesce(published_first, date '0001-01-01'), '0000000'),
                   concat_ws(' ', title, publication, author, url, id::text)
              from source
            """;

    private static final Map<String, String> SOURCE_KINDS = Map.of(
            "Press", "news trade-press interview column comment sponsored-feature",
            "Council", "minutes council-paper council-website council-bulletin decision-record parish-report",
            "Inspectors and government", "inspection-report ofsted-letter government-notice dataset",
            "Parliament and parties", "parliament mp-website party-website campaign-website research-briefing",
            "Anybody", "press-release letter social-media organisation-website forum-repost reference");

    private static final String ENTRY = """
            select e.id::text, in_words(e.date) || ': ' || e.headline || case when e.state = 'published' then '' else ' (' || e.state || ')' end,
                   to_char(date '9999-12-31' - e.sort_day, '0000000'), e.headline || ' ' || e.summary
              from entry e
            """;

    @Bean
    static LookupSet lookupsOfRecord(Shelf shelf) {
        return new LookupSet(shelf)
                .few("council", "select id::text, name, name, name from council")
                .few("topic", "select id::text, name, name, name from topic")
                .many("source", SOURCE)
                .those("cited", "sources", SOURCE)
                .spoken("line-key")
                .codes("source-kind", "select kind from source", SOURCE_KINDS)
                .forgiving("who", PERSON + " union all " + ORGANISATION, PlaceAndDay.SEATED)
                .forgiving(
                        "person",
                        PERSON.replace("'person-' || p.id", "p.id::text"),
                        PlaceAndDay.SEATED.replace("'person-' || s.person_id", "s.person_id::text"))
                .many("organisation", ORGANISATION.replace("'organisation-' || o.id", "o.id::text"))
                .many("entry", ENTRY)
                .many("statement", ENTRY + " where e.kind = 'statement'")
                .many("commitment", ENTRY + " where e.kind = 'commitment'");
    }
}
