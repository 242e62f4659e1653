package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;
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
    void everyPageKeepsThem(String address) {
        Document page = read(address);
        saysWhatItIs(page);
        holdsNoScriptOrStyleOfItsOwn(page);
        namesNoTwoThingsAlike(page);
        everyAlternateFormatExists(page);
        tellsWhereItIsSharedWhatItIs(page);
    }

    @Test
    void aPageOfPublishedFactsIsEverybodysAndAFormIsNot() {
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline")).hasHeader("Cache-Control", EVERYBODYS);
        assertThat(this.mvc.get().uri("/sign-in"))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control",
                        kept -> assertThat(kept).singleElement().asString().contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html lang=en><title> – Turnaround</title><main><h1>Norfolk</h1></main>",
                "<html lang=en><title>Norfolk</title><main><h1>Norfolk</h1></main>",
                "<html lang=en><title>Norfolk – Turnaround</title><main></main>",
                "<html lang=en><title>Norfolk – Turnaround</title><main><h1>Norfolk</h1><h1>Plan</h1></main>",
                "<html lang=en><title>Norfolk – Turnaround</title><main><h1> </h1></main>",
                "<html><title>Norfolk – Turnaround</title><main><h1>Norfolk</h1></main>",
                "<html lang=en><title>Norfolk – Turnaround</title><h1>Norfolk</h1>"
            })
    void aPageThatDoesNotSayWhatItIsIsFound(String page) {
        assertThatThrownBy(() -> saysWhatItIs(Jsoup.parse(page))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>p { color: red }</style>",
                "<p style='color: red'>Norfolk</p>",
                "<script>alert(1)</script>",
                "<p onclick='alert(1)'>Norfolk</p>",
                "<a href=' JavaScript:alert(1)'>Norfolk</a>"
            })
    void scriptOrStyleOfAPagesOwnIsFound(String page) {
        assertThatThrownBy(() -> holdsNoScriptOrStyleOfItsOwn(Jsoup.parse(page)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void twoThingsOfOneNameAreFound() {
        assertThatThrownBy(() -> namesNoTwoThingsAlike(Jsoup.parse("<p id=one></p><p id=two></p><a id=one></a>")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anAlternateFormatThatIsNotThereIsFound() {
        Document page = Jsoup.parse("<link rel=alternate href=/councils.csv><link rel=alternate href=/nowhere.csv>");
        assertThatThrownBy(() -> everyAlternateFormatExists(page)).isInstanceOf(AssertionError.class);
    }

    private static void saysWhatItIs(Document page) {
        assertThat(page.title()).endsWith(" – Turnaround").hasSizeGreaterThan(" – Turnaround".length());
        assertThat(page.select("h1")).as("h1").hasSize(1);
        assertThat(page.expectFirst("h1").text()).isNotBlank();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main")).as("main").hasSize(1);
    }

    private static void holdsNoScriptOrStyleOfItsOwn(Document page) {
        assertThat(page.select("style, [style]")).as("inline style").isEmpty();
        assertThat(page.select("script:not([src])")).as("inline script").isEmpty();
        assertThat(page.getAllElements().stream().flatMap(PageRulesTests::attributeNames))
                .as("attributes")
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("[href~=(?i)^\\s*javascript:]"))
                .as("script addresses")
                .isEmpty();
    }

    private static void namesNoTwoThingsAlike(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private void everyAlternateFormatExists(Document page) {
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .allSatisfy(
                        alternate -> assertThat(this.mvc.get().uri(alternate)).hasStatusOk());
    }

    private void tellsWhereItIsSharedWhatItIs(Document page) {
        assertThat(page.select("meta[name=description]").attr("content")).hasSizeBetween(40, 250);
        String address = page.select("link[rel=canonical]").attr("href");
        assertThat(address).startsWith("http://localhost/").doesNotContain("after=");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
        assertThat(page.title())
                .startsWith(page.select("meta[property=og:title]").attr("content"));
        String card = page.select("meta[property=og:image]").attr("content");
        assertThat(card).startsWith("http://localhost/");
        assertThat(this.mvc.get().uri(card.substring("http://localhost".length())))
                .hasStatusOk()
                .hasContentType("image/png");
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
