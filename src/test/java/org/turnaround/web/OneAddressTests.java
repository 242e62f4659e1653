package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.ApplicationTest;
import org.turnaround.account.signin.Routes;

@ApplicationTest
class OneAddressTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void ofEveryRouteThatAnybodyCanReadAnotherSpellingLeadsThere() {
        assertThat(Routes.everybodys()).hasSizeGreaterThan(60).allSatisfy(route -> {
            String one = route.replace("{id}", "17").replaceAll("\\{[a-z]+}", "norfolk");
            String zeros = one.replace("/17", "/0017");
            String capitals = zeros.toUpperCase(Locale.ROOT);
            for (String other : List.of(zeros, capitals, zeros + "/", capitals + "/")) {
                if (!other.equals(one) && !other.equals("//")) {
                    leads(other + "?q=A&after=", one + "?q=A&after=");
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/Norfolk,/councils/norfolk",
        "/councils/norfolk/,/councils/norfolk",
        "/Councils,/councils",
        "/statements/0133,/statements/133",
        "/statements/+133.json,/statements/133.json",
        "/statements/0x85,/statements/133",
        "/councils/NORFOLK.JSON,/councils/norfolk.json",
        "/councils/St%20Helens,/councils/st%20helens",
        "/councils/%C3%89,/councils/%C3%A9",
        "/Evil.example/,/evil.example"
    })
    void nothingElseOfTheAddressChanges(String other, String one) {
        leads(other, one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "/%2F/evil.example/", "/\\evil.example/", "/%5Cevil.example/", "///EVIL/"})
    void doesNotLeadOutOfTheSite(String path) {
        assertThat(OneAddress.of(path)).matches("/[^/\\\\].*|/[\\\\%].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/set-up/AbC", "/reset/AbC/", "/account/passkeys/AbC/removal", "/api/v1/Actions"})
    void aKeyInAnAddressStaysAsItIs(String address) {
        assertThat(this.mvc.get().uri(address).exchange().getResponse().getStatus())
                .isNotEqualTo(301);
    }

    @Test
    void whatIsSentIsNotSentOn() {
        assertThat(this.mvc
                        .method(HttpMethod.POST)
                        .uri("/Sign-In")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(301);
    }

    private void leads(String other, String one) {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            assertThat(this.mvc.method(method).uri(URI.create(other)))
                    .hasStatus(301)
                    .hasHeader("Location", one);
        }
    }
}
