package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.shared.PartialDate;

/** Every kind of entry has what it takes to be shown, also one of which only the common facts are known. */
@ApplicationTest
@Transactional
class EntryKindsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestEntries given;
    private long council;

    @BeforeEach
    void given() {
        this.given = new TestEntries(this.jdbc);
        this.council = this.given.council();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasALineOnTheTimeline(EntryKind kind) {
        this.given.entry(this.council, kind.code(), PartialDate.parse("2013-06"), "Something of this kind");
        String slug = this.jdbc
                .sql("select slug from council where id = ?")
                .param(this.council)
                .query(String.class)
                .single();

        assertThat(this.mvc.get().uri("/councils/{slug}/timeline?kind={kind}", slug, kind.code()))
                .hasStatusOk()
                .bodyText()
                .contains("Something of this kind", kind.label(), "June 2013", "The Paper");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAPermanentAddress(EntryKind kind) {
        long id = this.given.entry(this.council, kind.code(), PartialDate.parse("2013-06"), "Something of this kind");

        if (kind.url(id).startsWith("/entries/")) {
            assertThat(this.mvc.get().uri("/entries/{id}", id))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Something of this kind");
        } else {
            assertThat(this.mvc.get().uri("/entries/{id}", id)).hasRedirectedUrl(kind.url(id));
        }
    }
}
