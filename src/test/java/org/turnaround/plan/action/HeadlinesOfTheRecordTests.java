package org.turnaround.plan.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;

/** Every headline says a fact, and one that no other entry of its council and day says. */
@RecordTest
class HeadlinesOfTheRecordTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noTwoEntriesOfACouncilOnOneDayHaveTheSame() {
        assertThat(this.jdbc.sql("""
                            select c.slug || ', ' || e.date || ': ' || e.headline
                              from entry e join council c on c.id = e.council_id
                             where e.state = 'published' and e.on_timelines
                             group by c.slug, e.date, e.headline having count(*) > 1
                            """).query(String.class).list()).isEmpty();
    }

    @Test
    void thatOfAnUpdateSaysWhatBecameOfItsAction() {
        assertThat(this.jdbc.sql("""
                            select e.headline from action_update u join entry e on e.id = u.id join action a on a.id = u.action_id
                             where e.headline !~ ('^' || regexp_replace(left(a.title, 100), '([().])', '\\\\\\1', 'g'))
                                or split_part(e.headline, ': ', 2) in ('', 'looked at')
                            """).query(String.class).list()).isEmpty();
        assertThat(headline("in-progress", "complete"))
                .contains("Charter on housing for care-experienced young people aged 16 to 25: in progress → complete");
    }

    private String headline(String before, String now) {
        return this.jdbc
                .sql(
                        "select headline from action_update u join entry using (id) where state_before = ? and u.state = ?")
                .params(before, now)
                .query(String.class)
                .single();
    }
}
