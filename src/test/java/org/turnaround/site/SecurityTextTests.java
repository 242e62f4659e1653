package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.SiteAddress;

class SecurityTextTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void namesWhoeverTakesCorrectionsForHalfAYear() {
        assertThat(text("corrections@example.org")).isEqualTo("""
                Contact: mailto:corrections@example.org
                Expires: 2027-05-29T00:00:00Z
                Preferred-Languages: en
                Canonical: https://turnaround.example.org/.well-known/security.txt
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://example.org/write-to-us"})
    void isNotThereWhereNobodyIsNamedWhoCanBeWrittenToInSafety(String contact) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> text(contact));
    }

    private static String text(String contact) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("turnaround.address", "https://turnaround.example.org");
        return String.valueOf(new SecurityTextController(contact, new SiteAddress(environment), CLOCK)
                .text()
                .getBody());
    }
}
