package org.turnaround.people.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.SqlLookup;
import org.turnaround.desk.Thing;

/** Posts at the desk. */
@Component
class PostKind extends HeldKind<HeldPost, PostForm> {

    private static final String LIST = """
            select o.id::text, p.name || ': ' || o.title, p.sort_name || o.id, p.name || ' ' || o.title, o.starts as note
              from office o join person p on p.id = o.person_id
            """;

    private final JdbcClient jdbc;

    PostKind(HeldPostRepository posts, JdbcClient jdbc) {
        super("post", PostForm.class, posts, "office", jdbc);
        this.jdbc = jdbc;
    }

    @Override
    protected HeldPost fresh() {
        return new HeldPost();
    }

    @Override
    protected String title(PostForm form) {
        String name = ask("select name from person where id = ?", form.facts().person(), String.class);
        return name + ": " + form.facts().title();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(LIST, words, this.jdbc);
    }

    @Override
    long person(Thing<?> thing) {
        return ((HeldPost) thing).form().facts().person();
    }
}
