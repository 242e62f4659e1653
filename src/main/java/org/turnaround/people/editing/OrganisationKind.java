package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Kind;
import org.turnaround.desk.SqlLookup;

/** Organisations at the desk. One of a like name is pointed out. */
@Component
class OrganisationKind extends Kind<Organisation, OrganisationForm> {

    private static final String NAMES = "select id::text, name, name, name from organisation";

    private static final String NAMING = """
            select address, words, published from (
                select case e.state when 'published' then '/entries/' else '/editor/' || e.kind || 's/' end || e.id as address,
                       e.headline as words, e.state = 'published' as published, e.sort_day as day
                  from entry_party x join entry e on e.id = x.entry_id where x.organisation_id = :id
                 union all
                select '/editor/posts/' || o.id, p.name || ': ' || o.title, person_is_public(p.id), o.starts_first
                  from office o join person p on p.id = o.person_id where o.organisation_id = :id) naming
             order by day desc nulls last, address limit 100
            """;

    private static final String ABOVE = """
            with recursive above (id) as (
                select :parent union select o.parent_id from above a join organisation o on o.id = a.id
                 where o.parent_id is not null)
            select exists (select from above where id = :id)
            """;

    private final JdbcClient jdbc;

    OrganisationKind(OrganisationRepository organisations, JdbcClient jdbc) {
        super("organisation", OrganisationForm.class, organisations);
        this.jdbc = jdbc;
    }

    @Override
    protected Organisation fresh() {
        return new Organisation();
    }

    @Override
    protected String title(OrganisationForm form) {
        return form.name();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(NAMES, words, this.jdbc);
    }

    @Override
    protected void rule(OrganisationForm form, long id, Faults faults) {
        if (id != 0 && form.parent() != null) {
            boolean inItself = this.jdbc
                    .sql(ABOVE)
                    .param("parent", form.parent())
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
            faults.require(!inItself, "parent", "It cannot be a part of itself, or of one of its own parts");
        }
    }

    /** Its name is read where something that is published names it. */
    @Override
    protected boolean isPublic(Organisation organisation) {
        return this.jdbc
                .sql("select exists (select from (" + NAMING + ") named where published)")
                .param("id", organisation.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    protected Map<String, Map<String, String>> besides(Organisation organisation) {
        Map<String, String> naming = new LinkedHashMap<>();
        this.jdbc.sql(NAMING).param("id", organisation.id()).query(row -> {
            naming.put(row.getString("address"), row.getString("words"));
        });
        return Map.of("What names it", naming);
    }

    @Override
    protected Map<String, String> alike(OrganisationForm form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        find(form.name()).forEach(one -> alike.put(desk() + "/" + one.id(), one.words()));
        return alike;
    }
}
