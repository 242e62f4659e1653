package org.turnaround.survey.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Lookup;

/** Questions of surveys, by number: those of the survey that the form names. */
@Component
class QuestionLookup implements Lookup {

    private final JdbcClient jdbc;

    QuestionLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "question";
    }

    @Override
    public Map<String, String> find(String words) {
        return read("lower(text) like '%' || lower(?) || '%'", words);
    }

    @Override
    public Map<String, String> named(Collection<String> keys) {
        return read("id::text = any (?)", keys.toArray(String[]::new));
    }

    @Override
    public Map<String, String> among(Map<String, Object> said) {
        return of((Long) said.get("facts.survey"));
    }

    /** In their order; none where it is not said of which survey. */
    Map<String, String> of(@Nullable Long survey) {
        return read("survey_id = ?", survey);
    }

    private Map<String, String> read(String where, @Nullable Object value) {
        Map<String, String> questions = new LinkedHashMap<>();
        this.jdbc
                .sql("select id, text from question where " + where + " order by position, id limit 100")
                .param(value)
                .query(row -> {
                    questions.put(row.getString("id"), row.getString("text"));
                });
        return questions;
    }
}
