package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of every template and style sheet as it is written. */
class TemplateMarkupTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Map<String, Set<String>> ROLES = Map.of(
            "table", Set.of("table"),
            "thead", Set.of("rowgroup"),
            "tbody", Set.of("rowgroup"),
            "tr", Set.of("row"),
            "th", Set.of("columnheader", "rowheader"),
            "td", Set.of("cell"));

    private static final Pattern SPACE_BEFORE_THE_END = Pattern.compile("<[\\w:-]+\\s+>");

    /** A rule for some medium or width, with the rules in it. */
    private static final Pattern AT_RULE = Pattern.compile("@[^{;]+(;|\\{(?:[^{}]*\\{[^{}]*})*[^{}]*})");

    private static final Pattern CLASS_ALONE = Pattern.compile("(?<=^|[,}])\\s*\\.([\\w-]+)\\s*(?=[,{])");

    /** Laid out as cards on a phone, they lose the roles that browsers give to tables. */
    @Test
    void everyTableOfCardsSaysThatItIsOne() {
        assertThat(offenders("templates", TemplateMarkupTests::withoutRole)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table class='table table--cards'></table>",
                "<table class='table--cards' role='table'><tbody><tr role='row'></tr></tbody></table>",
                "<table class='table--cards' role='table'><tr role='row'><th scope='row' role='cell'>A</th></tr></table>"
            })
    void aTableOfCardsThatDoesNotIsFound(String template) {
        assertThat(withoutRole(template)).isNotEmpty();
    }

    @Test
    void noTagHasASpaceBeforeItsEnd() {
        assertThat(offenders("templates", template -> all(SPACE_BEFORE_THE_END, template)))
                .isEmpty();
    }

    /** Else two things of one name would have the looks of both; on paper all look otherwise. */
    @Test
    void aClassGetsItsLooksFromOneStyleSheet() {
        Map<String, List<Path>> sheets = files("static/css")
                .filter(file -> !file.endsWith("print.css"))
                .flatMap(file -> classes(read(file)).map(name -> Map.entry(name, file)))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(sheets)
                .hasSizeGreaterThan(100)
                .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
    }

    private static Stream<String> classes(String sheet) {
        String rules = AT_RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", "")).replaceAll("");
        return CLASS_ALONE
                .matcher(rules.replaceAll("\\([^()]*\\)", ""))
                .results()
                .map(found -> found.group(1));
    }

    private static List<String> withoutRole(String template) {
        return Jsoup.parse(template, Parser.xmlParser()).select(".table--cards").stream()
                .flatMap(table -> table.stream()
                        .filter(one -> ROLES.containsKey(one.tagName()))
                        .filter(one -> !ROLES.get(one.tagName()).contains(one.attr("role"))))
                .map(Element::cssSelector)
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> offenders(String folder, Function<String, List<String>> found) {
        return files(folder)
                .flatMap(file -> found.apply(read(file)).stream().map(one -> RESOURCES.relativize(file) + ": " + one))
                .toList();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(html|css)")).sorted().toList().stream();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
