package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.Pages;
import org.turnaround.RecordTest;
import org.turnaround.account.signin.Routes;

/** What search engines and browsers look for on any site, on the bundled record. */
@RecordTest
class SiteFilesTests {

    private static final String HERE = "http://localhost";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSitemapListsEveryThingOfTheRecordOnce() {
        List<String> listed = listed();
        Set<String> once = new HashSet<>(listed);
        assertThat(listed).hasSizeGreaterThan(3_000).hasSameSizeAs(once);
        assertThat(once)
                .contains(
                        "/", "/councils/norfolk", "/councils/norfolk/positions", "/councils/barnet", "/mps/clive-lewis")
                .doesNotContain("/councils/barnet/positions", "/people/clive-lewis");
        assertThat(this.jdbc
                        .sql("select count(*) from mentioned where thing <> 'plan'")
                        .query(Long.class)
                        .single())
                .isLessThan(once.size());
        assertThat(Pages.PUBLIC)
                .map(page -> Pages.address(page, this.jdbc))
                .filteredOn(page -> page.matches("/[a-z]+/[^/?]+") && !page.startsWith("/sign-in/"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(once).contains(page));
    }

    /** Of each kind the first, the last and one between: all of them are asked for elsewhere. */
    @Test
    void whatItListsIsThereAndNowhereElse() {
        for (String part : locations("/sitemap.xml")) {
            List<String> pages = locations(part);
            for (int i : new int[] {0, pages.size() / 2, pages.size() - 1}) {
                if (!pages.isEmpty()) {
                    assertThat(this.mvc.get().uri(pages.get(i)))
                            .as(pages.get(i))
                            .hasStatusOk();
                }
            }
        }
    }

    @Test
    void aCouncilThatIsNoMoreIsListedOnce() {
        assertThat(listed())
                .containsAll(this.jdbc
                        .sql("select '/councils/' || slug from council_predecessor")
                        .query(String.class)
                        .list())
                .contains("/councils/northamptonshire");
    }

    @Test
    @Transactional
    void aPageOfWhichNothingIsPublishedIsNotListed() {
        assertThat(listed())
                .contains("/councils/norfolk/plan", "/councils/norfolk/findings", "/councils/norfolk/positions");
        this.jdbc
                .sql("update plan set state = 'withdrawn', state_reason = 'a test'")
                .update();
        for (String things : List.of("finding", "proposition")) {
            this.jdbc.sql("update " + things + " set state = 'draft'").update();
        }
        this.jdbc.sql("update discrepancy set of_council = false").update();
        for (String things : List.of("entry", "finding", "action", "plan", "person")) {
            this.jdbc.sql("delete from discrepancy_" + things).update();
        }
        assertThat(listed())
                .isNotEmpty()
                .noneMatch(page -> page.matches("/councils/[^/]+/(plan|findings|positions|disagreements)"));
    }

    @Test
    void aPartThatIsNoneIsNotFound() {
        for (String none : List.of("entries-999999", "entries--1", "nothing-0", "entries-x", "accounts-0")) {
            assertThat(this.mvc.get().uri("/sitemaps/" + none + ".xml")).hasStatus(404);
        }
    }

    /** A page that is no thing's is listed by hand, so it may be forgotten. */
    @Test
    void everyPageThatIsNoThingsIsListed() {
        assertThat(Routes.everybodys())
                .filteredOn(route -> route.matches("/[a-z-]*(/[a-z-]+)*")
                        && !route.startsWith("/sign-in")
                        && !route.equals("/compare"))
                .containsExactlyInAnyOrderElementsOf(Sitemap.PAGES);
    }

    @Test
    void robotsAreToldWhatIsBehindTheSignInAndWhereTheRestIs() {
        assertThat(this.mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .contains("User-agent: *\nDisallow: /account\n", "Disallow: /staff\n", "Disallow: /sign-in\n")
                .endsWith("\nSitemap: http://localhost/sitemap.xml\n");
    }

    @Test
    void aBrowserLearnsHowToSearchHere() {
        assertThat(this.mvc.get().uri("/opensearch.xml"))
                .hasStatusOk()
                .hasContentType("application/opensearchdescription+xml;charset=UTF-8")
                .bodyText()
                .contains("<ShortName>Turnaround</ShortName>", "template=\"http://localhost/search?q={searchTerms}\"");
        assertThat(this.mvc.get().uri("/")).bodyText().contains("href=\"/opensearch.xml\"");
    }

    @Test
    void whereNobodyIsNamedNobodyIsToldOfAHole() {
        assertThat(this.mvc.get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    private List<String> listed() {
        List<String> listed = new ArrayList<>();
        locations("/sitemap.xml").forEach(part -> listed.addAll(locations(part)));
        return listed;
    }

    private List<String> locations(String address) {
        MvcTestResult answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/xml;charset=UTF-8");
        return Jsoup.parse(text(answer), Parser.xmlParser()).select("loc").eachText().stream()
                .peek(location -> assertThat(location).startsWith(HERE + "/"))
                .map(location -> location.substring(HERE.length()))
                .toList();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
