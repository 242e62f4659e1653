package org.turnaround.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.turnaround.browser.BrowserTest;
import org.turnaround.browser.Screen;
import org.turnaround.browser.Visitor;

/**
 * What a parent and a journalist come for, each answered within two clicks from the home page: of a council that is told
 * in full, and of one of which little is on the record, as far as that goes. Nothing of it needs JavaScript.
 */
@BrowserTest
class TenQuestionsIT {

    /** What somebody wants to know, where to click for it, and what they read there. */
    private record Question(String words, List<String> clicks, String... answers) {}

    private static final String NORFOLK = ".tile-map a[href$='/councils/norfolk']";
    private static final String DEVON = ".tile-map a[href$='/councils/devon']";

    private static final String LEADERSHIP = "main a.cell__stance[href^='/propositions/4#']";

    private static final List<Question> OF_NORFOLK = List.of(
            new Question("Is it getting better?", List.of(NORFOLK), "Better: outstanding since 18 May 2026"),
            new Question(
                    "What was found?",
                    List.of(NORFOLK, tab("Findings")),
                    "What each report asked for",
                    "Neglect had to be recognised and answered better."),
            new Question(
                    "What was promised, and is it on time?",
                    List.of(NORFOLK, tab("Plan")),
                    "Plans on the record",
                    "past the due date"),
            new Question(
                    "Who is in charge, and what comes next?",
                    List.of(NORFOLK),
                    "Sara Tough",
                    "Nothing that is due after today is on the record"),
            new Question(
                    "How long does it take elsewhere?",
                    List.of(NORFOLK, link("How long does it take elsewhere?")),
                    "half of the spells",
                    "Norfolk"),
            new Question(
                    "What did they say then, and what now?",
                    List.of(link("Norfolk’s MPs, question by question"), LEADERSHIP),
                    "Where somebody moved",
                    "an interim board should take over immediately",
                    "Eastern Daily Press"),
            new Question(
                    "Who signed?",
                    List.of(link("Norfolk’s MPs, question by question"), LEADERSHIP),
                    "on behalf of all nine Norfolk MPs",
                    "Whether each of the nine signed is not stated."),
            new Question(
                    "Who kept silent?",
                    List.of(link("Norfolk’s MPs, question by question")),
                    "No reply",
                    "did not respond"),
            new Question(
                    "What was promised, and kept?",
                    List.of(link("What was promised, and was it kept?")),
                    "Kept",
                    "No evidence found"),
            new Question(
                    "What are the exact words, to cite?",
                    List.of(NORFOLK, "section[aria-labelledby=said] a[href*='/statements/']"),
                    "Cite this",
                    "just playing politics"));

    private static final List<Question> OF_DEVON = List.of(
            new Question("Is it getting better?", List.of(DEVON), "inadequate since"),
            new Question("What was found?", List.of(DEVON, tab("Findings")), "What each report asked for"),
            new Question(
                    "What was promised, and is it on time?",
                    List.of(DEVON),
                    "What the council did about it is not collected yet."),
            new Question(
                    "Who is in charge, and what comes next?",
                    List.of(DEVON),
                    "Not collected yet: what is in force, who is in charge"),
            new Question(
                    "How long does it take elsewhere?",
                    List.of(DEVON, link("How long does it take elsewhere?")),
                    "Devon is marked"),
            new Question(
                    "What do its MPs say?", List.of(DEVON), "What its MPs say", "Not collected yet for this council."));

    @Test
    void aCouncilThatIsToldInFullAnswersAllTen(Visitor visitor) {
        ask(OF_NORFOLK, visitor.at(Screen.DESKTOP));
    }

    @Test
    void theSameWithoutJavaScriptOnAPhone(Visitor visitor) {
        ask(OF_NORFOLK, visitor.at(Screen.PHONE.withoutJavaScript()));
    }

    @Test
    void aCouncilOfWhichLittleIsKnownAnswersAsFarAsTheRecordGoes(Visitor visitor) {
        ask(OF_DEVON, visitor.at(Screen.DESKTOP));
    }

    private static void ask(List<Question> questions, Page page) {
        for (Question question : questions) {
            org.assertj.core.api.Assertions.assertThat(question.clicks())
                    .as(question.words())
                    .hasSizeBetween(1, 2);
            page.navigate("/");
            question.clicks().forEach(where -> follow(page, where));
            for (String answer : question.answers()) {
                assertThat(page.locator("main")).containsText(answer);
            }
        }
    }

    private static void follow(Page page, String where) {
        Locator link = page.locator(where).first();
        String place = link.getAttribute("href");
        link.click();
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(place.replaceAll("[#?].*", "")) + ".*"));
    }

    private static String tab(String words) {
        return ".tabs a:text-is('" + words + "')";
    }

    private static String link(String words) {
        return "main a:has-text('" + words + "')";
    }
}
