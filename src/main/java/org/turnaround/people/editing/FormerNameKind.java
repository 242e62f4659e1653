package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Faults;

/** Former names at the desk. Those of a person are read on the person's page; an organisation has none. */
@Component
class FormerNameKind extends HeldKind<FormerName, FormerName.Facts> {

    private static final String LIST = """
            select f.id::text, f.name || ', now ' || coalesce(p.name, o.name), coalesce(p.sort_name, o.name) || f.id,
                   concat_ws(' ', f.name, p.name, o.name), 'until ' || in_words(f.ends) as note
              from former_name f left join person p on p.id = f.person_id left join organisation o on o.id = f.organisation_id
            """;

    FormerNameKind(Shelf shelf) {
        super("former-name", FormerName.class, LIST, "former_name", shelf);
    }

    @Override
    protected String title(Held.Form<FormerName.Facts> form) {
        return form.facts().name();
    }

    @Override
    protected void rule(Held.Form<FormerName.Facts> form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.starts", "facts.ends");
        boolean one = (form.facts().person() == null) != (form.facts().organisation() == null);
        faults.require(one, "facts.person", "Choose whose name it was: a person or an organisation, one of the two");
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        Long organisation = ((FormerName) thing).facts().organisation();
        return organisation == null ? super.pageOf(thing) : new PageOf("organisation", organisation);
    }
}
