package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;

/** Posts at the desk. */
@Component
class PostKind extends HeldKind<HeldPost, HeldPost.Form> {

    private static final String LIST = """
            select o.id::text, p.name || ': ' || o.title, p.sort_name || o.id, p.name || ' ' || o.title, o.starts as note
              from office o join person p on p.id = o.person_id
            """;

    PostKind(Shelf shelf) {
        super("post", HeldPost.class, HeldPost.Form.class, LIST, "office", shelf);
    }

    @Override
    protected String title(HeldPost.Form form) {
        String name = ask(
                String.class,
                "select name from person where id = ?",
                form.facts().person());
        return name + ": " + form.facts().title();
    }

    @Override
    long person(Thing<?> thing) {
        return ((HeldPost) thing).form().facts().person();
    }
}
