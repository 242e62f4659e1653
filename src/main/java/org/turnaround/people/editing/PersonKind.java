package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.SqlLookup;

/** People at the desk. Somebody of a like name is pointed out. */
@Component
class PersonKind extends Kind<Official, PersonForm> {

    private static final String NAMES = """
            select p.id::text, p.name, p.sort_name, p.name || ' ' || array_to_string(p.also_written, ' '),
                   (select string_agg(distinct o.title, ', ') from office o where o.person_id = p.id) as note
              from person p
            """;

    private static final String POSTS = """
            select '/editor/posts/' || f.id as address,
                   concat(concat_ws(', ', f.title, coalesce(o.name, c.name)), ' from ' || in_words(f.starts), ' until ' || in_words(f.ends)) as words
              from office f left join organisation o on o.id = f.organisation_id left join council c on c.id = f.council_id
             where f.person_id = ? order by coalesce(f.starts_first, f.known_by) desc nulls last, f.id
            """;

    private static final String SEATS = """
            select '/editor/seats/' || m.id as address,
                   concat(c.name, ', ', m.party, ' from ' || in_words(m.starts), ' until ' || in_words(m.ends)) as words
              from membership m join constituency c on c.id = m.constituency_id
             where m.person_id = ? order by coalesce(m.starts_first, m.known_by) desc, m.id
            """;

    private final Slugs slugs;
    private final JdbcClient jdbc;

    PersonKind(OfficialRepository people, Slugs slugs, JdbcClient jdbc) {
        super("person", PersonForm.class, people);
        this.slugs = slugs;
        this.jdbc = jdbc;
    }

    @Override
    protected Official fresh() {
        return new Official(this.slugs);
    }

    @Override
    protected String title(PersonForm form) {
        return form.name();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(NAMES, words, this.jdbc);
    }

    @Override
    protected String desk() {
        return "/editor/people";
    }

    @Override
    protected String address(Official person) {
        return "/people/" + person.slug();
    }

    @Override
    protected boolean isPublic(Official person) {
        return this.jdbc
                .sql("select person_is_public(?)")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    protected Map<String, String> alike(PersonForm form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        SqlLookup.forgiving("person", NAMES, this.jdbc)
                .find(form.name())
                .forEach((key, name) -> alike.put(desk() + "/" + key, name));
        return alike;
    }

    @Override
    protected Map<String, Map<String, String>> besides(Official person) {
        Map<String, Map<String, String>> besides = new LinkedHashMap<>();
        besides.put("Posts held", held("/editor/posts", "Enter a post", POSTS, person.id()));
        besides.put("Seats in the House of Commons", held("/editor/seats", "Enter a seat", SEATS, person.id()));
        return besides;
    }

    private Map<String, String> held(String desk, String enter, String sql, long person) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put(desk + "/new?facts.person=" + person, enter);
        this.jdbc.sql(sql).param(person).query(row -> {
            held.put(row.getString("address"), row.getString("words"));
        });
        return held;
    }
}
