package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** How words are set in the templates and in what the code says. */
class TemplateWordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");

    /** Behind the sign-in whoever reads is one of those who write. */
    private static final Pattern STAFF = Pattern.compile(".*/(account|admin|desk|editor|plan/reporting)/.*");

    /** Names of people and bodies, and what sources are called. */
    private static final Pattern NAME = Pattern.compile(
            "\\$\\{(?:[a-zA-Z.()]*?\\b(?:party|stand|holder\\(\\)|other"
                    + "|person\\(\\)|member|mp)\\.name\\(\\)|(?:[a-zA-Z.()]*\\.)?source(?:\\(\\))?\\.(?:publication|title)(?:\\(\\))?)}");

    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'\\p{L}|\\p{L}s' |\"\\p{L}|\\p{L}\"");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern STRAIGHT_IN_CODE = Pattern.compile("\\p{L}'(?:s|t|re|ll|ve)\\b");

    /** Whatever script it is written in, it does not turn what stands around it. */
    @Test
    void othersWordsAreKeptApart() {
        assertThat(faults(page -> page.getElementsByAttribute("th:text").stream()
                        .filter(said -> NAME.matcher(said.attr("th:text")).matches()
                                || said.attr("th:text").contains("shared.Quoted)"))
                        .filter(said -> !said.nameIs("bdi") && !said.attr("dir").equals("auto"))
                        .map(Element::toString)))
                .isEmpty();
    }

    @Test
    void apostrophesAndQuotationMarksAreCurly() {
        assertThat(faults(page -> page.getAllElements().stream()
                        .filter(element -> !element.attr("th:href").contains("/search(q=")) // words as they are typed
                        .flatMap(element -> Stream.concat(
                                element.textNodes().stream().map(TextNode::text),
                                Stream.of("aria-label", "title", "alt").map(element::attr)))
                        .filter(words -> STRAIGHT.matcher(words).find())))
                .isEmpty();
    }

    /** What has an s behind an apostrophe is English; SQL has none. */
    @Test
    void soAreTheyInWhatTheCodeSays() {
        List<String> straight = new ArrayList<>();
        files(CODE, ".java")
                .filter(file -> !file.toString().contains("/ingest/"))
                .forEach(file -> {
                    for (String line : text(file).lines().toList()) {
                        Matcher literal = LITERAL.matcher(line.strip().startsWith("*") ? "" : line);
                        while (literal.find()) {
                            if (STRAIGHT_IN_CODE.matcher(literal.group()).find()) {
                                straight.add(file.getFileName() + ": " + literal.group());
                            }
                        }
                    }
                });
        assertThat(straight).isEmpty();
    }

    private static List<String> faults(Function<Element, Stream<String>> find) {
        return files(TEMPLATES, ".html")
                .filter(file -> !STAFF.matcher(file.toString()).matches())
                .flatMap(file -> find.apply(Jsoup.parse(text(file), "", Parser.xmlParser()))
                        .map(fault -> file.getFileName() + ": " + fault))
                .toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
