package org.turnaround.people.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/** Reads and writes the posts that somebody held, with what is known of their dates and their sources. */
@Component
class PostRows {

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post in an editor's list. */
    record Line(
            long id,
            String title,
            @Nullable String body,
            @Nullable String status,
            @Nullable String starts,
            @Nullable String ends) {}

    List<Line> of(long person) {
        return this.jdbc.sql("""
                        select f.id, f.title, coalesce(o.name, c.name) as body, f.status, f.starts, f.ends
                          from office f left join organisation o on o.id = f.organisation_id
                          left join council c on c.id = f.council_id
                         where f.person_id = ? order by coalesce(f.starts_first, f.known_by) desc nulls last, f.id limit 200
                        """).param(person).query(Line.class).list();
    }

    PostForm form(long person, long post, String version) {
        return this.jdbc
                .sql("""
                        select f.title, f.organisation_id, f.council_id, f.status, f.note,
                               f.starts, f.starts_first, f.starts_last, f.starts_why,
                               f.ends, f.ends_first, f.ends_last, f.ends_why,
                               array(select source_id::text from office_source where office_id = f.id order by 1) as sources
                          from office f where f.id = :post and f.person_id = :person
                        """)
                .param("post", post)
                .param("person", person)
                .query((row, number) -> form(row, version))
                .optional()
                .orElseThrow(() -> missing(post));
    }

    private static PostForm form(ResultSet row, String version) throws SQLException {
        String organisation = row.getString("organisation_id");
        return new PostForm(
                row.getString("title"),
                organisation == null ? "" : "organisation-" + organisation,
                Typed.text(row.getString("council_id")),
                Typed.text(row.getString("status")),
                DateForm.of(PartialDate.read(row, "starts")),
                DateForm.of(PartialDate.read(row, "ends")),
                List.of((String[]) row.getArray("sources").getArray()),
                Typed.text(row.getString("note")),
                Map.of(),
                version);
    }

    /** @param post 0 for a new one */
    void write(long person, long post, PostForm form) {
        long id = post == 0 ? insert(person, form.title().strip()) : post;
        PartialDate starts = form.starts().read();
        PartialDate ends = form.ends().read();
        int changed = this.jdbc
                .sql("""
                        update office set title = :title, organisation_id = :organisation, council_id = :council,
                               status = :status, note = :note,
                               starts = :starts, starts_first = :startsFirst, starts_last = :startsLast, starts_why = :startsWhy,
                               ends = :ends, ends_first = :endsFirst, ends_last = :endsLast, ends_why = :endsWhy
                         where id = :id and person_id = :person
                        """)
                .param("id", id)
                .param("person", person)
                .param("title", form.title().strip())
                .param("organisation", form.organisationId(), Types.BIGINT)
                .param("council", Typed.id(form.council()), Types.BIGINT)
                .param("status", Typed.kept(form.status()))
                .param("note", Typed.kept(form.note()))
                .params(dates("starts", starts))
                .params(dates("ends", ends))
                .update();
        if (changed == 0) {
            throw missing(post);
        }
        cite(id, Typed.ids(form.sources()));
    }

    void remove(long person, long post) {
        int removed = this.jdbc
                .sql("delete from office where id = ? and person_id = ?")
                .params(post, person)
                .update();
        if (removed == 0) {
            throw missing(post);
        }
    }

    private long insert(long person, String title) {
        return this.jdbc
                .sql("insert into office (person_id, title) values (?, ?) returning id")
                .params(person, title)
                .query(Long.class)
                .single();
    }

    private void cite(long post, List<Long> sources) {
        this.jdbc
                .sql("delete from office_source where office_id = ?")
                .param(post)
                .update();
        this.jdbc
                .sql(
                        "insert into office_source (office_id, source_id) select ?, s.id from source s where s.id = any (?)")
                .params(post, sources.toArray(Long[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> dates(String name, @Nullable PartialDate date) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put(name, date == null ? null : date.edtf());
        columns.put(name + "First", date == null ? null : date.first());
        columns.put(name + "Last", date == null ? null : date.last());
        columns.put(name + "Why", date == null ? null : date.why());
        return columns;
    }

    private static NotFound missing(long post) {
        return new NotFound("a post of this person with the number " + post);
    }
}
