package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** Organisations at the desk. One of a like name is pointed out. */
@Component
class OrganisationKind extends Kind<Organisation, Organisation.Form> {

    private static final String NAMES = "select o.id::text, o.name, o.name, every_name(o) from organisation o";

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

    OrganisationKind(Shelf shelf) {
        super("organisation", Organisation.class, NAMES, shelf);
    }

    @Override
    protected String title(Organisation.Form form) {
        return form.name();
    }

    @Override
    protected void rule(Organisation.Form form, long id, Faults faults) {
        if (id != 0 && form.parent() != null) {
            boolean inItself = shelf().holds(ABOVE, Map.of("parent", form.parent(), "id", id));
            faults.require(!inItself, "parent", "It cannot be a part of itself, or of one of its own parts");
        }
    }

    /** Its name is read where something that is published names it. */
    @Override
    protected boolean isPublic(Organisation organisation) {
        return shelf().holds(
                        "select exists (select from (" + NAMING + ") named where published)",
                        Map.of("id", organisation.id()));
    }

    @Override
    protected Map<String, Map<String, String>> besides(Organisation organisation) {
        Map<String, String> former = new LinkedHashMap<>();
        former.put("/editor/former-names/new?facts.organisation=" + organisation.id(), "Enter a former name");
        former.putAll(shelf().words(PersonKind.FORMER.formatted("organisation"), organisation.id()));
        Map<String, Map<String, String>> besides = new LinkedHashMap<>();
        besides.put("Former names", former);
        besides.put("What names it", shelf().words(NAMING, Map.of("id", organisation.id())));
        return besides;
    }

    @Override
    protected Map<String, String> alike(Organisation.Form form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        find(form.name()).forEach(one -> alike.put(desk() + "/" + one.id(), one.words()));
        return alike;
    }
}
