package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.SiteAddress;

/** The layout and the fragments, read on a page that has them all. */
@WebMvcTest(controllers = Gallery.class)
@Import({Gallery.class, SecurityHeaders.class, EverybodysPages.class, SiteAddress.class, LondonTime.class})
class GalleryTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void thePageIsNamedAndPlaced() {
        Document page = read(this.mvc.get().uri("/gallery"));
        assertThat(page.title()).isEqualTo("Gallery – Turnaround");
        assertThat(page.select("nav.crumbs a").eachText()).containsExactly("Councils", "Norfolk");
        assertThat(page.select(".site-nav [aria-current]").eachText()).containsExactly("Councils");
        assertThat(page.select(".tabs [aria-current=page]").eachText()).containsExactly("Timeline");
        assertThat(page.select("link[rel=alternate]").eachAttr("type")).containsExactly("application/json", "text/csv");
    }

    @Test
    void anExactDateIsAMachinesDateAndAVagueOneSaysWhy() {
        Document page = read(this.mvc.get().uri("/gallery"));
        assertThat(page.expectFirst(".moj-timeline time").attr("datetime")).isEqualTo("2013-06-18");
        assertThat(page.expectFirst(".moj-timeline details").text())
                .isEqualTo("why this date? The minutes of March call it “recent”.");
        assertThat(page.select(".moj-timeline .partial-date").eachText()).contains("about March 2013");
    }

    @Test
    void aSourceWithoutAnAddressIsStillNamed() {
        Document page = read(this.mvc.get().uri("/gallery"));
        assertThat(page.select(".sources li").eachText())
                .containsExactly(
                        "BBC News, Norfolk MPs call for interim board, 18 June 2013 about this source: Norfolk MPs call for interim board",
                        "Norfolk County Council, Letter to the Secretary of State, about March 2013 about this source: Letter to the Secretary of State");
        assertThat(page.select(".sources__out").eachAttr("href")).containsExactly("https://example.org/news");
        assertThat(page.select(".sources__about").eachAttr("href")).containsExactly("/sources/3", "/sources/4");
    }

    @Test
    void anAreaWithoutAGradeIsNotJudged() {
        assertThat(read(this.mvc.get().uri("/gallery"))
                        .select(".tag--grade-not-judged")
                        .eachText())
                .containsExactly("Not judged");
    }

    @Test
    void aFormIsShownEmptyAtFirst() {
        Document page = read(this.mvc.get().uri("/gallery"));
        assertThat(page.select(".govuk-error-summary, .govuk-error-message, [aria-invalid]"))
                .isEmpty();
        assertThat(page.expectFirst("#title").attr("aria-describedby").strip()).isEqualTo("title-hint");
        assertThat(page.expectFirst("#note").hasAttr("aria-describedby")).isFalse();
        assertThat(page.expectFirst("form[method=post] input[name=_csrf]").attr("value"))
                .isNotEmpty();
    }

    @Test
    void aWrongFormKeepsWhatWasTypedAndLinksEachErrorToItsField() {
        Document page = read(this.mvc
                .post()
                .uri("/gallery")
                .with(csrf())
                .param("title", "A title of more than twenty characters")
                .param("state", "in-progress"));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.expectFirst("#title").val()).isEqualTo("A title of more than twenty characters");
        assertThat(page.expectFirst("#state option[selected]").val()).isEqualTo("in-progress");
        assertThat(page.expectFirst("#title").attr("aria-describedby")).isEqualTo("title-hint title-error");
        assertThat(page.expectFirst("#title-error").text())
                .isEqualTo("Error: The title must be 20 characters or fewer");
        assertThat(page.select(".govuk-error-summary a"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(target(page, link)).isNotNull());
    }

    @Test
    void theSummaryNamesErrorsInTheOrderOfTheFields() {
        Document page = read(this.mvc.post().uri("/gallery").with(csrf()).param("title", ""));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#title", "#note", "#state", "#rating", "#findings");
    }

    @Test
    void choicesAreKeptToo() {
        Document page = read(this.mvc
                .post()
                .uri("/gallery")
                .with(csrf())
                .param("rating", "in-progress")
                .param("findings", "not-started", "in-progress"));
        assertThat(page.select("[name=rating][checked]").eachAttr("value")).containsExactly("in-progress");
        assertThat(page.select("[name=findings][checked]").eachAttr("value"))
                .containsExactly("not-started", "in-progress");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(this.mvc.post().uri("/gallery").param("title", "A title")).hasStatus(403);
    }

    @Test
    void whatWasDoneIsSaidOnce() {
        Document page = read(this.mvc.get().uri("/gallery").flashAttr("notice", "Status recorded"));
        assertThat(page.select("[role=alert]").text()).contains("Status recorded");
    }

    @Test
    void theCornerOffersWhatFits() {
        assertThat(read(this.mvc.get().uri("/gallery")).select(".account").text())
                .isEqualTo("Sign in");
        Document page = read(this.mvc
                .get()
                .uri("/gallery")
                .with(authentication(new TestingAuthenticationToken(new Somebody("A. Officer"), "", "ROLE_OFFICER"))));
        assertThat(page.select(".account").text()).isEqualTo("A. Officer Sign out");
        assertThat(page.expectFirst(".account form").attr("method")).isEqualTo("post");
    }

    record Somebody(String name) {}

    private static Element target(Document page, Element link) {
        return page.expectFirst(link.attr("href"));
    }

    private static Document read(MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** This slice knows no accounts. */
}
