package org.turnaround.survey.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** What the forms of surveys and answers let one choose from. */
@Configuration(proxyBeanMethods = false)
class SurveyLookups {

    @Bean
    static Lookup surveysLookup(JdbcClient jdbc) {
        return SqlLookup.many("survey", """
                select e.id::text, e.date || ': ' || e.headline, to_char(date '9999-12-31' - e.sort_day, '0000000'),
                       e.headline || ' ' || s.title
                  from survey s join entry e on e.id = s.id
                """, jdbc);
    }

    /** All in one list, withdrawn ones too: a question that names one keeps it. */
    @Bean
    static Lookup anyPropositionLookup(JdbcClient jdbc) {
        return SqlLookup.few(
                "any-proposition",
                "select id::text, text || case state when 'withdrawn' then ' (withdrawn)' else '' end, text, text from proposition",
                jdbc);
    }

    /** The first words of a question, by which its line is known: all of them stand for something. */
    @Bean
    static Lookup questionKeysLookup() {
        return new QuestionKeys();
    }

    private record QuestionKeys() implements Lookup {

        @Override
        public String code() {
            return "question-key";
        }

        @Override
        public Map<String, String> find(String words) {
            return Map.of();
        }

        @Override
        public Map<String, String> named(Collection<String> keys) {
            Map<String, String> named = new LinkedHashMap<>();
            keys.forEach(key -> named.put(key, StringUtils.capitalize(key.replace('-', ' '))));
            return named;
        }
    }
}
