package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.SiteAddress;

@WebMvcTest(controllers = Gallery.class)
@Import({Gallery.class, SecurityHeaders.class, EverybodysPages.class, SiteAddress.class, LondonTime.class})
class StaticFilesTests {

    private static final Pattern IMPORT = Pattern.compile("['\"](?:\\.\\.)?(/webjars/[^'\"]+)['\"]");

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyFileOfAPageIsKeptForAYearWithoutACookie() {
        assertThat(filesOf("/gallery"))
                .hasSizeGreaterThan(2)
                .allSatisfy(file -> assertThat(this.mvc.get().uri(file))
                        .hasStatusOk()
                        .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                        .hasHeader("X-Content-Type-Options", "nosniff")
                        .doesNotContainHeader("Set-Cookie")
                        .doesNotContainHeader("Pragma")
                        .doesNotContainHeader("Expires"));
    }

    @Test
    void everyFileNameChangesWithItsContent() {
        assertThat(filesOf("/gallery"))
                .allMatch(file -> file.matches("/(css|js|icons)/[a-z]+-[0-9a-f]{32}\\.[a-z]+")
                        || file.matches("/webjars/[a-z_-]+/\\d+\\.\\d+\\.\\d+/.+"));
    }

    @Test
    void thePublishedPackageIsTheOneThatIsImported() {
        assertThat(IMPORT.matcher(text("/js/turnaround.js")).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(imported -> assertThat(this.mvc.get().uri(imported)).hasStatusOk());
    }

    @Test
    void aPageHasOneStyleSheetWithAllThatItImports() {
        assertThat(Jsoup.parse(text("/gallery")).select("link[rel=stylesheet], link[rel=preload]"))
                .hasSize(1);
        assertThat(text("/css/all.css"))
                .hasSizeGreaterThan(100_000)
                .contains("@layer govuk {", "@media print {", ".govuk-button", ".site-header")
                .doesNotContain("@import", "@charset", "@font-face", "/assets/fonts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/images/govuk-crest.svg",
                "assets/images/favicon.ico",
                "assets/fonts/light-94a07e06a1-v2.woff2",
                "govuk-frontend.min.css",
                "govuk-frontend.min.css.map",
                "../../package.json"
            })
    void whatBelongsToGovUkAloneIsNotServed(String file) {
        assertThat(this.mvc.get().uri("/webjars/govuk-frontend/5.14.0/dist/govuk/" + file))
                .hasStatus4xxClientError();
    }

    @Test
    void anIconIsWhereBrowsersLookForOne() {
        assertThat(this.mvc.get().uri("/favicon.ico"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=86400, public")
                .hasContentTypeCompatibleWith("image/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../application.yaml",
                "/css",
                "/css/none.css",
                "/application.yaml",
                "/templates/layout.html"
            })
    void nothingElseIsServed(String file) {
        assertThat(this.mvc.get().uri(file)).hasStatus4xxClientError();
    }

    private List<String> filesOf(String page) {
        Document document = Jsoup.parse(text(page));
        List<String> files = document.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]")
                .eachAttr("href");
        files.addAll(document.select("script").eachAttr("src"));
        return files;
    }

    private String text(String address) {
        try {
            return this.mvc.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
