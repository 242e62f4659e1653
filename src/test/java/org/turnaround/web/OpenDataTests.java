package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.ApplicationTest;
import org.turnaround.account.signin.Routes;

@ApplicationTest
class OpenDataTests {

    private static final String ANY = "Access-Control-Allow-Origin";

    @Autowired
    private MockMvcTester mvc;

    /** What is public data, all of it, and nothing else. */
    @Test
    void theScriptsOfAnyPageMayReadPublicDataAndNothingElse() {
        Map<String, String> wrong = new TreeMap<>();
        Routes.all().forEach(route -> {
            boolean open = Routes.everybodys().contains(route) && route.matches(".*\\.(json|csv|atom)");
            for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS}) {
                String told = this.mvc
                        .method(method)
                        .uri(route.replaceAll("\\{[a-z]+}", "1"))
                        .header("Origin", "https://example.org")
                        .exchange()
                        .getResponse()
                        .getHeader(ANY);
                if (!(open ? "*" : "").equals(told == null ? "" : told)) {
                    wrong.put(method + " " + route, String.valueOf(told));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBrowserThatAsksWhetherItMayAskIsAnswered() {
        assertThat(this.mvc
                        .method(HttpMethod.OPTIONS)
                        .uri("/councils.json")
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "if-none-match"))
                .hasStatus(204)
                .hasHeader(ANY, "*")
                .hasHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .hasHeader("Access-Control-Allow-Headers", "*");
    }

    /** However its address is spelt: with an escaped letter, a capital or a slash too many. */
    @Test
    void whatIsNotEverybodysIsNotOpenInAnotherSpelling() {
        assertThat(PrivateAddresses.SECTIONS).allSatisfy(section -> {
            String escaped = "%" + Integer.toHexString(section.charAt(0)) + section.substring(1);
            for (String path : List.of("/" + escaped, "/" + section.toUpperCase(Locale.ROOT), "/%2F" + section)) {
                assertThat(this.mvc.get().uri(URI.create(path + "/x.json"))).doesNotContainHeader(ANY);
            }
        });
        assertThat(this.mvc.get().uri(URI.create("/%63ouncils.json"))).hasHeader(ANY, "*");
    }

    @Test
    void whatIsSentIsNobodyElses() {
        assertThat(this.mvc.post().uri("/councils.json")).doesNotContainHeader(ANY);
        assertThat(this.mvc.get().uri("/api/v1/actions.json")).doesNotContainHeader(ANY);
        assertThat(this.mvc.get().uri("/staff/councils.csv")).doesNotContainHeader(ANY);
    }
}
