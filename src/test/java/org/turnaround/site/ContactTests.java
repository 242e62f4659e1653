package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {

    @Test
    void isAnEMailAddressOrAPage() {
        assertThat(Contact.read(" corrections@example.org "))
                .contains(new Contact("corrections@example.org", "mailto:corrections@example.org"));
        assertThat(Contact.read("https://example.org/write-to-us"))
                .contains(new Contact("https://example.org/write-to-us", "https://example.org/write-to-us"));
        assertThat(Contact.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "somebody", "a@b", "a@b.org?bcc=c@d.org", "https://", "http s://a"})
    void anythingElseStopsTheStart(String configured) {
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.read(configured));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.read("https://" + "a".repeat(200)));
    }
}
