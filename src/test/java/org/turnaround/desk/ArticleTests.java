package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.RecordTest;
import org.turnaround.account.TestAccounts;

/** All that an article says is entered on one page, and saved together or not at all. */
@RecordTest
@Transactional
class ArticleTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private RequestPostProcessor editor;
    private final Map<String, List<String>> form = new LinkedHashMap<>();

    @BeforeEach
    void aSourceAndWhatIsSaidOnce() {
        this.editor = this.accounts.signedIn(this.accounts.admin());
        say("source.facts.kind", "news");
        say("source.facts.title", "A test of pages, " + System.nanoTime());
        say("source.facts.publication", "The Page Paper " + System.nanoTime());
        say("source.facts.published.edtf", "18 June 2013");
        say("source.text", "Elizabeth Truss said it was \"so very unheard of\". " + System.nanoTime());
        say("said.council", one("select id::text from council where slug = 'norfolk'"));
    }

    @Test
    void theEmptyFormAnswers() {
        assertThat(this.mvc.get().uri("/editor/articles/new").with(this.editor)).hasStatus(200);
        assertThat(this.mvc.get().uri("/editor/positions/new").with(this.editor))
                .hasStatus(200);
    }

    @Test
    void whoSatThatDayAndWhoIsNamedInTheTextCanBeTickedWithoutASearch() {
        say("find", "add:statement");
        say("source.text", "Then Edward Timpson spoke, and Lisa Christensen was silent.");
        Document page = Jsoup.parse(text(post()));
        assertThat(page.select("[id='p0.speaker'] label.govuk-checkboxes__label")
                        .eachText())
                .contains("Everybody who sat for the council that day (9)")
                .anyMatch(name -> name.startsWith("Richard Bacon"))
                .anyMatch(name -> name.startsWith("Edward Timpson"))
                .anyMatch(name -> name.startsWith("Lisa Christensen"));
        assertThat(page.select("[name='source.facts.published.edtf']").val()).isEqualTo("18 June 2013");
    }

    @Test
    void everythingIsSavedByItsKindAndPublishedTogether() {
        statement("p0", "so very unheard of");
        say("parts", "p0:statement", "p1:call", "p2:position");
        say("p1.facts.what", "A page of tests at once, " + System.nanoTime());
        say("p1.parties", "caller:seated");
        say("p1.by", "p0");
        position("p2");
        say("publish", "yes");
        MvcTestResult result = post();
        assertThat(result).hasStatus(302);
        long source = TestEditor.number(result);
        assertThat(count("kind = 'statement' and state = 'published' and council_id is not null", source))
                .isOne();
        assertThat(count("kind = 'call' and state = 'published'", source)).isOne();
        assertThat(count("kind = 'position' and state = 'published' and date = '2013-06-18'", source))
                .isEqualTo(9);
        assertThat(this.jdbc.sql("""
                                select count(*) from entry_party p join citation c on c.entry_id = p.entry_id
                                 where c.source_id = ? and p.part = 'caller'
                                """).param(source).query(Integer.class).single())
                .isEqualTo(9);
        assertThat(post()).as("sent twice").hasStatus(302);
        assertThat(count("kind = 'position'", source)).isEqualTo(9);
    }

    @Test
    void aKeyBehindWhichNoNameOfAPartCouldBeStoredIsRefused() {
        statement("p0", "so very unheard of");
        say("parts", "p0:statement");
        say("key", "k".repeat(200));
        assertThat(post()).hasStatus(400);
    }

    @Test
    void nothingIsSavedWhereOneOfItIsWrongAndTheErrorStandsBesideItsField() {
        statement("p0", "so very unheard of");
        say("parts", "p0:statement", "p1:call", "p2:commitment");
        say("p1.parties", "caller:seated");
        say("p2.facts.promise", "To look at every page");
        MvcTestResult result = post();
        assertThat(result).hasStatus(422);
        Document page = Jsoup.parse(text(result));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly("Call 1: Enter “What was asked for”");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#p1.facts.what");
        assertThat(page.getElementById("p1.facts.what-error")).isNotNull();
        assertThat(page.select("[id='p2.facts.promise']").text()).isEqualTo("To look at every page");
        TestTransaction.flagForCommit();
        assertThatThrownBy(TestTransaction::end).isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void whatKeepsAPartFromBeingPublicKeepsAllOfItBack() {
        statement("p0", "so very unheard of");
        say("parts", "p0:statement", "p1:call");
        say("p1.facts.what", "A page of tests, asked by nobody");
        say("publish", "yes");
        MvcTestResult result = post();
        assertThat(result).hasStatus(422);
        assertThat(Jsoup.parse(text(result)).select(".govuk-error-summary a").eachText())
                .containsExactly("Call 1: It does not say who asked.");
    }

    @Test
    void whatIsHeldAlreadyIsAskedAboutOnceAlsoAShortFragment() {
        statement("p0", "so serious");
        MvcTestResult result = post();
        assertThat(result).hasStatus(409);
        assertThat(Jsoup.parse(text(result)).select("#p0 .edit-alike a").eachAttr("href"))
                .anyMatch(address -> address.startsWith("/editor/statements/"));
        say("confirmed", "yes");
        say("publish", "yes");
        assertThat(post()).hasStatus(302);
    }

    @Test
    void everybodyStaysTickedWhereItIsNotKnownWhoTheyAre() {
        say("parts", "p0:call");
        say("p0.parties", "caller:seated");
        say("said.council", "");
        Document page = Jsoup.parse(text(post()));
        assertThat(page.select("[name='p0.parties'][value='caller:seated']").hasAttr("checked"))
                .isTrue();
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#said.council");
    }

    @Test
    void isBounded() {
        say("parts", IntStream.range(0, 25).mapToObj(i -> "p" + i + ":call").toArray(String[]::new));
        assertThat(post()).hasStatus(400);
    }

    private void statement(String part, String quote) {
        say("parts", part + ":statement");
        say(part + ".entry.headline", "A page is tested for the first time, " + System.nanoTime());
        say(part + ".facts.form", "fragment");
        say(part + ".facts.quote", quote);
        say(part + ".facts.channel", "press-statement");
        say(part + ".parties", "speaker:person-" + one("select id::text from person where slug = 'elizabeth-truss'"));
        if (!quote.equals("so serious")) {
            say(part + ".entry.date.edtf", "18 June 2012");
        }
    }

    private void position(String part) {
        say(part + ".facts.proposition", one("select min(id)::text from proposition where state = 'published'"));
        say(part + ".person", "seated");
        say(part + ".facts.stance", "agrees");
        say(part + ".wording", "so very unheard of");
        say(part + ".facts.reason", "They say so");
        say("confirmed", "yes");
    }

    private void say(String field, String... values) {
        this.form.put(field, List.of(values));
    }

    private MvcTestResult post() {
        this.form.putIfAbsent("key", List.of("a-key-" + System.nanoTime()));
        var request = this.mvc.post().uri("/editor/articles").with(this.editor).with(csrf());
        this.form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private int count(String where, long source) {
        return this.jdbc
                .sql(
                        "select count(distinct e.id) from entry e join citation c on c.entry_id = e.id where c.source_id = ? and "
                                + where)
                .param(source)
                .query(Integer.class)
                .single();
    }

    private String one(String sql) {
        return this.jdbc.sql(sql).query(String.class).single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
