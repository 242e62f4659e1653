package org.turnaround.people;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.shared.PartialDate;

/** Puts people, councils and seats into the database, for tests. Dates are EDTF. */
public class TestPeople {

    private static final AtomicInteger CODES = new AtomicInteger(95_000_000);

    private final JdbcClient jdbc;

    public TestPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long council(String slug, String name) {
        return this.jdbc
                .sql("""
                    insert into council (slug, gss, name, official_name, type, region)
                    values (:slug, :gss, :name, :name || ' County Council', 'county', 'East of England') returning id
                    """)
                .param("slug", slug)
                .param("gss", "E" + CODES.incrementAndGet())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** The sort name is made from the last word of the name. */
    public long person(String slug, String name) {
        int last = name.lastIndexOf(' ');
        return this.jdbc
                .sql(
                        "insert into person (record_key, slug, name, sort_name) values (:slug, :slug, :name, :sort) returning id")
                .param("slug", slug)
                .param("name", name)
                .param("sort", name.substring(last + 1) + ", " + name.substring(0, last))
                .query(Long.class)
                .single();
    }

    public void alias(String slug, long person) {
        this.jdbc
                .sql("insert into person_alias (slug, person_id) values (?, ?)")
                .params(slug, person)
                .update();
    }

    /** @param boundaries {@code 2010} or {@code 2024} */
    public long constituency(String name, String boundaries, long council) {
        long id = this.jdbc
                .sql("insert into constituency (code, name, boundaries) values (?, ?, ?) returning id")
                .params("E" + CODES.incrementAndGet(), name, boundaries)
                .query(Long.class)
                .single();
        this.jdbc
                .sql("insert into constituency_council (constituency_id, council_id) values (?, ?)")
                .params(id, council)
                .update();
        return id;
    }

    /** A seat with both ends known, or open when {@code ends} is null. */
    public long seat(long person, long constituency, String party, String starts, @Nullable String ends) {
        return seat(person, constituency, party, starts, ends, null, null);
    }

    public long seat(
            long person,
            long constituency,
            String party,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String knownBy,
            @Nullable String knownUntil) {
        PartialDate from = starts == null ? null : PartialDate.parse(starts);
        PartialDate until = ends == null ? null : PartialDate.parse(ends);
        return this.jdbc
                .sql("""
                    insert into membership (person_id, constituency_id, party, starts, starts_first, starts_last,
                                            ends, ends_first, ends_last, known_by, known_until)
                    values (?, ?, ?, ?::edtf, ?, ?, ?::edtf, ?, ?, ?::date, ?::date) returning id
                    """)
                .param(person)
                .param(constituency)
                .param(party)
                .param(starts)
                .param(from == null ? null : from.first())
                .param(from == null ? null : from.last())
                .param(ends)
                .param(until == null ? null : until.first())
                .param(until == null ? null : until.last())
                .param(knownBy)
                .param(knownUntil)
                .query(Long.class)
                .single();
    }

    /** Has every seat of somebody begin on another date. */
    public void moveStart(long person, String starts) {
        PartialDate from = PartialDate.parse(starts);
        this.jdbc
                .sql("update membership set starts = ?::edtf, starts_first = ?, starts_last = ? where person_id = ?")
                .params(starts, from.first(), from.last(), person)
                .update();
    }
}
