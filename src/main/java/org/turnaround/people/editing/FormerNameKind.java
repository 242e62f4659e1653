package org.turnaround.people.editing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;

/** Former names at the desk. Those of a person are read on the person's page; an organisation has none. */
@Component
class FormerNameKind extends HeldKind<FormerName, FormerName.Form> {

    private static final String LIST = """
            select f.id::text, f.name || ', now ' || coalesce(p.name, o.name), coalesce(p.sort_name, o.name) || f.id,
                   concat_ws(' ', f.name, p.name, o.name), 'until ' || in_words(f.ends) as note
              from former_name f left join person p on p.id = f.person_id left join organisation o on o.id = f.organisation_id
            """;

    FormerNameKind(Shelf shelf) {
        super("former-name", FormerName.class, FormerName.Form.class, LIST, "former_name", shelf);
    }

    @Override
    protected String title(FormerName.Form form) {
        return form.facts().name();
    }

    @Override
    protected void rule(FormerName.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.starts", "facts.ends");
        boolean one = (form.facts().person() == null) != (form.facts().organisation() == null);
        faults.require(one, "facts.person", "Choose whose name it was: a person or an organisation, one of the two");
    }

    private static FormerName.Facts facts(Thing<?> thing) {
        return ((FormerName) thing).facts();
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        Long organisation = facts(thing).organisation();
        return organisation == null ? super.pageOf(thing) : new PageOf("organisation", organisation);
    }

    @Override
    protected @Nullable String address(FormerName thing) {
        return facts(thing).person() == null ? null : super.address(thing);
    }

    @Override
    protected boolean isPublic(FormerName thing) {
        return facts(thing).person() != null && super.isPublic(thing);
    }

    @Override
    protected void written(FormerName thing, Verb verb) {
        if (facts(thing).person() != null) {
            super.written(thing, verb);
        }
    }
}
