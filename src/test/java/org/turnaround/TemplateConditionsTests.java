package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No condition of a template can meet a null, or a value that is neither true nor false. */
class TemplateConditionsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Of Java's collections and texts, of Thymeleaf's #lists, #strings and #fields, and of its th:each. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "isEmpty",
            "empty",
            "contains",
            "containsKey",
            "startsWith",
            "endsWith",
            "hasErrors",
            "first",
            "last",
            "global",
            "isPresent",
            "present");

    /** True or false, though the name alone does not say so: a variable, or a name that is something else elsewhere. */
    private static final Set<String> ALWAYS_BOOLEAN = Set.of(
            "approver",
            "bad",
            "here",
            "invalid",
            "isPublic",
            "keeps",
            "lasting",
            "mayEdit",
            "moved",
            "namedInFull",
            "nothing",
            "reports",
            "staff",
            "bar.carried()",
            "holder.sure()",
            "line.holder().sure()",
            "one.judged()",
            "one.ofCouncil()",
            "outer.overall()",
            "promise.overdue()",
            "query.newestFirst()",
            "row.saved()",
            "row.signals().pastDue",
            "seat.sure()",
            "source.captured()",
            "signals.dueSoon()",
            "signals.pastDue",
            "term.current()");

    /** Names that are a boolean wherever they are a method of ours: isDraft(), graded(). */
    private static final Set<String> OURS = ours();

    private static final Pattern CALL = Pattern.compile(".+\\.(\\w+)(\\(\\))?");

    @Test
    void everyConditionIsClearlyTrueOrFalse() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<String> refused = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(file ->
                            TemplateConditions.refused(read(file), TemplateConditionsTests::isPredicate).stream()
                                    .distinct()
                                    .map(operand -> TEMPLATES.relativize(file) + ": " + operand))
                    .toList();
            assertThat(refused).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:if=\"${office.starts()}\">",
                "<p th:if=\"${office.starts() == null and office.knownBy()}\">",
                "<p th:unless=\"${page.isEmpty() or (office.note())}\">",
                "<p th:if=\"${!office.note()}\">",
                "<p th:if=\"${office?.isEmpty()}\">",
                "<p th:text=\"${not office.note()}\">",
                "<p th:text=\"${office.note() ? 'a' : 'b'}\">",
                "<p th:text=\"|so ${'x' + (office.note() and true)}|\">",
                "<p th:text=\"${f(office.note() or a == b)}\">",
                "<p th:if=\"${office.note() &amp;&amp; true}\">"
            })
    void refusesWhatCanBeNull(String template) {
        assertThat(TemplateConditions.refused(template, TemplateConditionsTests::isPredicate))
                .isNotEmpty()
                .allMatch(operand -> operand.contains("office"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:if=\"${office.starts() == null and (a &lt; b or !page.isEmpty())}\">",
                "<p th:unless=\"${#lists.isEmpty(office.note())}\">",
                "<p th:text=\"${office.note() ?: 'and so on'}\">",
                "<p th:insert=\"~{f :: g(${office.terms().?[current]})}\">",
                "<p th:text=\"${a == null ? 'x' : b != null and c != null ? 'or' : 'z'}\">",
                "<p th:if=\"${form != null and #fields.hasErrors('${form.*}')}\">"
            })
    void allowsWhatCannot(String template) {
        assertThat(TemplateConditions.refused(template, TemplateConditionsTests::isPredicate))
                .isEmpty();
    }

    private static boolean isPredicate(String operand) {
        Matcher call = CALL.matcher(operand);
        return ALWAYS_BOOLEAN.contains(operand)
                || call.matches() && (OF_LIBRARIES.contains(call.group(1)) || OURS.contains(method(call)));
    }

    /** "isFailed" for the property "failed". */
    private static String method(Matcher call) {
        String name = call.group(1);
        return call.group(2) == null ? "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    private static Set<String> ours() {
        Map<String, List<JavaMethod>> methods = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.turnaround").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !method.getName().contains("$"))
                        .collect(Collectors.groupingBy(JavaMethod::getName));
        return methods.entrySet().stream()
                .filter(named -> named.getValue().stream()
                        .allMatch(method -> method.getRawReturnType().isEquivalentTo(boolean.class)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
