package org.turnaround.plan;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;

/** What an action is linked to: the findings that it answers, its themes, and the update with which it begins. */
@Component
class ActionLinks {

    private final JdbcClient jdbc;

    ActionLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It answers just these findings, of those that everybody can see, and has just these themes. */
    boolean are(long action, List<Long> findings, List<String> themes) {
        return findings(action).equals(Set.copyOf(findings)) && themes(action).equals(Set.copyOf(themes));
    }

    /**
     * Findings of another council, and those that nobody can see, are passed over; links to those that are withdrawn
     * stay, for nobody could choose them.
     */
    void set(long action, long council, List<Long> findings, List<String> themes) {
        this.jdbc.sql("""
                        delete from action_finding x using finding f, entry e
                         where x.action_id = ? and f.id = x.finding_id and e.id = f.entry_id and e.state = 'published'
                        """).param(action).update();
        this.jdbc
                .sql("delete from action_topic where action_id = ?")
                .param(action)
                .update();
        this.jdbc
                .sql("""
                        insert into action_finding (action_id, finding_id)
                        select :action, f.id
                          from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                         where f.council_id = :council and f.id = any (:findings)
                        on conflict do nothing
                        """)
                .param("action", action)
                .param("council", council)
                .param("findings", findings.toArray(Long[]::new))
                .update();
        this.jdbc
                .sql("""
                        insert into action_topic (action_id, topic_id)
                        select :action, id from topic where slug = any (:themes)
                        """)
                .param("action", action)
                .param("themes", themes.toArray(String[]::new))
                .update();
    }

    void begin(long entry, long action, Author by) {
        this.jdbc
                .sql("""
                        insert into action_update (id, action_id, lane, reporter, state, note, made_by)
                        values (:id, :action, 'council', 'Added to the plan', 'not-started', '', :by)
                        """)
                .param("id", entry)
                .param("action", action)
                .param("by", by.id())
                .update();
    }

    private Set<Long> findings(long action) {
        return this.jdbc.sql("""
                        select f.id
                          from action_finding x join finding f on f.id = x.finding_id
                          join entry e on e.id = f.entry_id and e.state = 'published'
                         where x.action_id = ?
                        """).param(action).query(Long.class).set();
    }

    private Set<String> themes(long action) {
        return this.jdbc
                .sql("select t.slug from action_topic x join topic t on t.id = x.topic_id where x.action_id = ?")
                .param(action)
                .query(String.class)
                .set();
    }
}
