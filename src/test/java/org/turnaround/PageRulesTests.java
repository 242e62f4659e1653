package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What must be true of the HTML of every page. */
@RecordTest
class PageRulesTests {

    static final List<String> PAGES = Pages.PUBLIC;

    private static final String EVERYBODYS = "public, max-age=0, must-revalidate, s-maxage=30";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyPageSaysWhatItIs(String address) {
        Document page = read(address);
        assertThat(page.title()).endsWith(" – Turnaround").hasSizeGreaterThan(" – Turnaround".length());
        assertThat(page.select("h1")).as("h1").hasSize(1);
        assertThat(page.selectFirst("h1").text()).isNotBlank();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main")).as("main").hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void noPageHoldsScriptOrStyleOfItsOwn(String address) {
        Document page = read(address);
        assertThat(page.select("style, [style]")).as("inline style").isEmpty();
        assertThat(page.select("script:not([src])")).as("inline script").isEmpty();
        assertThat(page.getAllElements().stream().flatMap(PageRulesTests::attributeNames))
                .as("attributes")
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("[href^=javascript:]")).as("script addresses").isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void noPageNamesTwoThingsAlike(String address) {
        assertThat(read(address).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aPageOfPublishedFactsIsEverybodysAndAFormIsNot() {
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline")).hasHeader("Cache-Control", EVERYBODYS);
        assertThat(this.mvc.get().uri("/sign-in"))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", kept -> assertThat(kept).toString().contains("no-store"));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyAlternateFormatExists(String address) {
        assertThat(read(address).select("link[rel=alternate]").eachAttr("href"))
                .allSatisfy(
                        alternate -> assertThat(this.mvc.get().uri(alternate)).hasStatusOk());
    }

    private Document read(String address) {
        MvcTestResult answer =
                this.mvc.get().uri(Pages.address(address, this.jdbc)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Stream<String> attributeNames(Element element) {
        return element.attributes().asList().stream().map(Attribute::getKey);
    }
}
