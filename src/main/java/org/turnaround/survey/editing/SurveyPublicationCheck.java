package org.turnaround.survey.editing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.PublicationCheck;

/** A survey becomes public when it says what was asked, and of whom or of how many. */
@Component
class SurveyPublicationCheck implements PublicationCheck {

    private final JdbcClient jdbc;

    SurveyPublicationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SURVEY;
    }

    @Override
    public List<String> obstacles(long entry) {
        List<String> obstacles = new ArrayList<>();
        if (!holds("select exists (select from question where survey_id = :id)", entry)) {
            obstacles.add("It has no question.");
        }
        if (!holds("""
                select exists (select from survey_asked where survey_id = :id)
                    or exists (select from survey where id = :id and asked_count is not null)
                """, entry)) {
            obstacles.add("It does not say who was asked, or how many.");
        }
        return obstacles;
    }

    private boolean holds(String sql, long entry) {
        return this.jdbc.sql(sql).param("id", entry).query(Boolean.class).single();
    }
}
