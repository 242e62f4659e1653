package org.turnaround.record.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forms of several kinds let one choose from: the value of each choice with its words. */
@Service
@Transactional(readOnly = true)
public class FormChoices {

    private final JdbcClient jdbc;

    FormChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All topics by name: ids with names. */
    public Map<String, String> topics() {
        return read("select id, name from topic order by name");
    }

    /** All councils by name: ids with names. */
    public Map<String, String> councils() {
        return read("select id, name from council order by name");
    }

    /** "Press release" for {@code press-release}; codes are words with hyphens. */
    public static String words(String code) {
        String words = code.replace('-', ' ').replaceFirst("^mp ", "MP’s ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Map<String, String> read(String sql) {
        Map<String, String> choices = new LinkedHashMap<>();
        this.jdbc.sql(sql).query(row -> {
            choices.put(row.getString(1), row.getString(2));
        });
        return choices;
    }
}
