package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number is written alike on every machine, whatever the language of its owner: 1,107 and not 1.107. */
class NumbersInWordsTests {

    private static final Path SOURCES = Path.of("src/main/java");

    /** %d, %,d, %02d, %.1f; a number by %s is never written for a locale. */
    private static final Pattern NUMBER = Pattern.compile("%(\\d+\\$)?[,0]*\\d*(\\.\\d+)?[dfe]\\b");

    private static final Pattern WITH_ITS_LOCALE = Pattern.compile("Locale\\.\\w+,\\s*\"[^\"]*\"");

    @Test
    void whereverOneIsFormattedItsLocaleIsNamed() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> without(read(file)).stream()
                                    .map(number -> SOURCES.relativize(file) + ": " + number)))
                    .isEmpty();
        }
    }

    @Test
    void oneWithoutIsFound() {
        assertThat(without("\"%,d of %s\".formatted(one, two) + String.format(\"%.1f\", three)"))
                .containsExactly("%,d", "%.1f");
        assertThat(without("String.format(Locale.UK, \"%,d of %s\", one, two) + \"%s\".formatted(three)"))
                .isEmpty();
    }

    private static List<String> without(String source) {
        String rest = WITH_ITS_LOCALE.matcher(source).replaceAll("");
        return NUMBER.matcher(rest).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
