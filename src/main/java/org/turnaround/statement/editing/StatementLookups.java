package org.turnaround.statement.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;
import org.turnaround.statement.SignatoryState;

/** What the form of a statement lets one choose from. */
@Configuration(proxyBeanMethods = false)
class StatementLookups {

    /** The ways in use, and the usual ones. */
    @Bean
    static Lookup channelsLookup(JdbcClient jdbc) {
        return SqlLookup.codes(
                "channel",
                "select channel from statement",
                jdbc,
                "interview, press-release, press-statement, letter, house-of-commons, survey-answer, meeting-remark,"
                        + " website-post, social-media-post, column");
    }

    @Bean
    static Lookup signatoryStatesLookup() {
        return new States(List.of(
                SignatoryState.SIGNED,
                SignatoryState.NAMED_AS_SUPPORTING,
                SignatoryState.DID_NOT_SIGN,
                SignatoryState.DISSENTED_ELSEWHERE));
    }

    /** What a list of signatories says; the other states follow from who spoke. */
    private record States(List<SignatoryState> states) implements Lookup {

        @Override
        public String code() {
            return "signatory-state";
        }

        @Override
        public Map<String, String> find(String words) {
            return all();
        }

        @Override
        public Map<String, String> named(Collection<String> keys) {
            Map<String, String> named = all();
            named.keySet().retainAll(keys);
            return named;
        }

        @Override
        public Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>();
            this.states.forEach(state -> all.put(state.code(), state.label()));
            return all;
        }
    }
}
