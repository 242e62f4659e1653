package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.shared.DateReader;

/** Posts at the desk. */
@Component
class PostKind extends HeldKind<HeldPost, HeldPost.Facts> {

    private static final String LIST = """
            select o.id::text, p.name || ': ' || o.title, p.sort_name || o.id, p.name || ' ' || o.title, o.starts as note
              from office o join person p on p.id = o.person_id
            """;

    PostKind(Shelf shelf) {
        super("post", HeldPost.class, LIST, "office", shelf);
    }

    @Override
    protected void rule(Held.Form<HeldPost.Facts> form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.starts", "facts.knownBy", "facts.knownUntil", "facts.ends");
        form.facts()
                .observed()
                .forEach(date -> faults.require(
                        DateReader.read(date).isPresent(),
                        "facts.observed",
                        "“" + date + "” is not a date: write a day or a month, such as June 2013"));
    }

    @Override
    protected String title(Held.Form<HeldPost.Facts> form) {
        return name(form.facts().person()) + ": " + form.facts().title();
    }
}
