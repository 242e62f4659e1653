package org.turnaround.record;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.shared.PartialDate;

/** Puts councils and published entries, each with a source, a person and a topic, into the database, for tests. */
public class TestEntries {

    private static final AtomicInteger NUMBER = new AtomicInteger(80_000_000);

    private final JdbcClient jdbc;

    public TestEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long council() {
        int number = NUMBER.incrementAndGet();
        return this.jdbc
                .sql("""
                    insert into council (slug, gss, name, official_name, type, region)
                    values ('entries-' || :n, 'E' || :n, 'Entries ' || :n, 'Entries Council ' || :n, 'county', 'London')
                    returning id
                    """)
                .param("n", Integer.toString(number))
                .query(Long.class)
                .single();
    }

    public long entry(long council, String date, String headline) {
        return entry(council, "event", PartialDate.parse(date), headline);
    }

    public long entry(@Nullable Long council, String kind, PartialDate date, String headline) {
        long id = this.jdbc
                .sql("""
                    insert into entry (kind, council_id, date, date_first, date_last, sort_day, headline)
                    values (:kind, :council, :date::edtf, :first, :last, :sort, :headline) returning id
                    """)
                .param("kind", kind)
                .param("council", council)
                .param("date", date.edtf())
                .param("first", date.first())
                .param("last", date.last())
                .param("sort", date.sortDay())
                .param("headline", headline)
                .query(Long.class)
                .single();
        cite(id, source());
        return id;
    }

    public long source() {
        return this.jdbc.sql("""
                    insert into source (kind, title, publication, url) values ('news', 'An article', 'The Paper',
                        'https://example.org/article') returning id
                    """).query(Long.class).single();
    }

    public void cite(long entry, long source) {
        this.jdbc
                .sql("insert into citation (entry_id, source_id) values (?, ?)")
                .params(entry, source)
                .update();
    }

    /** A person with a part in an entry; the slug is made from the name and is new each time. */
    public String person(long entry, String name, Part part) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + NUMBER.incrementAndGet();
        long id = this.jdbc
                .sql("insert into person (record_key, slug, name, sort_name) values (?, ?, ?, ?) returning id")
                .params(slug, slug, name, name)
                .query(Long.class)
                .single();
        take(entry, id, part);
        return slug;
    }

    public void take(long entry, long person, Part part) {
        this.jdbc
                .sql("insert into entry_person (entry_id, person_id, part) values (?, ?, ?)")
                .params(entry, person, part.code())
                .update();
    }

    public void organisation(long entry, String name, Part part) {
        this.jdbc
                .sql("""
                        with o as (insert into organisation (name, type) values (:name, 'board') returning id)
                        insert into entry_organisation (entry_id, organisation_id, part) select :entry, id, :part from o
                        """)
                .param("name", name)
                .param("entry", entry)
                .param("part", part.code())
                .update();
    }

    /** A topic on an entry; the slug is new each time. */
    public String topic(long entry) {
        String slug = "topic-" + NUMBER.incrementAndGet();
        this.jdbc.sql("""
                    with t as (insert into topic (slug, name, definition) values (:slug, :slug, '') returning id)
                    insert into entry_topic (entry_id, topic_id) select :entry, id from t
                    """).param("slug", slug).param("entry", entry).update();
        return slug;
    }

    public void withdraw(long entry) {
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'wrong council' where id = ?")
                .param(entry)
                .update();
    }

    public void moveTo(long entry, String date) {
        PartialDate when = PartialDate.parse(date);
        this.jdbc
                .sql("update entry set date = ?::edtf, date_first = ?, date_last = ?, sort_day = ? where id = ?")
                .params(date, when.first(), when.last(), when.sortDay(), entry)
                .update();
    }
}
