package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnaround.Pages;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

/**
 * An editor enters somebody new, a source, what was said in it, where that puts them and what they asked for, publishes
 * it all and takes a part of it back: without JavaScript. Every page of the editor can be used by everybody.
 */
@BrowserTest
class EditorJourneyIT {

    private static final String HEADLINE = "An official asks for a report every month";
    private static final String WORDS = "we want to see a report every single month from now on";

    /** One address at least for every page of the editor; what stands in braces is the number of such a thing. */
    private static final List<String> PAGES = List.of(
            "/editor",
            "/editor/sources",
            "/editor/sources/new",
            "/editor/sources/{src-bbc-22902495}",
            "/editor/statements",
            "/editor/statements/new",
            "/editor/statements/{st-2016-01-joint}",
            "/editor/statements/{st-2016-01-joint}/preview",
            "/editor/calls",
            "/editor/calls/new",
            "/editor/calls/{call-01}",
            "/editor/commitments",
            "/editor/commitments/new",
            "/editor/commitments/{com-01}",
            "/editor/commitments/{com-01}/preview",
            "/editor/commitments/{com-01}/withdrawal",
            "/editor/outcomes",
            "/editor/outcomes/new?commitment={com-01}",
            "/editor/surveys",
            "/editor/surveys/new",
            "/editor/surveys/{sv-2017-mps}",
            "/editor/surveys/{sv-2017-mps}/preview",
            "/editor/surveys/{sv-2017-mps}/answers",
            "/editor/answers",
            "/editor/answers/new?facts.survey={sv-2017-mps}",
            "/editor/answers/{an-answer}",
            "/editor/answers/{an-answer}/discard",
            "/editor/propositions",
            "/editor/propositions/new",
            "/editor/propositions/{prop-leadership}",
            "/editor/positions/new?on={prop-leadership}",
            "/editor/positions/{a-position}",
            "/editor/people?q=truss",
            "/editor/people/new",
            "/editor/people/{a-person}",
            "/editor/posts/new?facts.person={a-person}",
            "/editor/posts",
            "/editor/posts/{a-post}",
            "/editor/posts/{a-post}/discard",
            "/editor/seats",
            "/editor/seats/new",
            "/editor/seats/{a-seat}",
            "/editor/organisations/new",
            "/editor/organisations/{org-ofsted}",
            "/editor/inspections?q=norfolk",
            "/editor/inspections/new",
            "/editor/inspections/{insp-norfolk-2026-05-18}",
            "/editor/visits/new",
            "/editor/findings/{f-2013cp-6}",
            "/editor/verdicts/new?facts.finding={f-2013cp-6}",
            "/editor/interventions/new",
            "/editor/appointments/new",
            "/editor/replies/new",
            "/editor/meetings/{meet-timpson-2013}",
            "/editor/meetings/{meet-timpson-2013}/preview",
            "/editor/meetings/{meet-timpson-2013}/withdrawal");

    /** Forms that find something wrong when they are sent as they come. */
    private static final List<String> FORMS = List.of(
            "/editor/sources/new",
            "/editor/statements/new",
            "/editor/calls/new",
            "/editor/commitments/new",
            "/editor/surveys/new",
            "/editor/answers/new",
            "/editor/propositions/new",
            "/editor/positions/new?on={prop-leadership}",
            "/editor/people/new",
            "/editor/posts/new?facts.person={a-person}",
            "/editor/organisations/new",
            "/editor/outcomes/new?commitment={com-01}",
            "/editor/meetings/new",
            "/editor/inspections/new");

    /** What the record's files do not give a name of its own. */
    private static final Map<String, String> THINGS = Map.of(
            "{an-answer}",
                    "select min(r.id) from response r join survey s on s.id = r.survey_id where s.title like '%nine MPs%'",
            "{a-position}", "select min(id) from position",
            "{a-person}", "select person_id from office order by id limit 1",
            "{a-post}", "select id from office order by id limit 1",
            "{a-seat}", "select id from membership order by id limit 1");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Author editor;

    @BeforeEach
    void anEditor() {
        this.editor = this.accounts.editorPerson();
        this.accounts.choosePassword(this.editor, "three random words");
    }

    @Test
    void everyPageOfTheEditorIsLookedAt() {
        Assertions.assertThat(this.mapping.getHandlerMethods().keySet().stream()
                        .filter(route ->
                                route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(route -> route.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/editor"))
                        .filter(pattern -> PAGES.stream().noneMatch(page -> isOf(pattern, page))))
                .as("pages without an address in PAGES")
                .isEmpty();
    }

    @Test
    void fromSourceToTimelineAndBack(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP.withoutJavaScript());
        signIn(page);
        String name = enterPerson(page);
        enterSource(page);
        enterStatement(page, name);

        press(page, "Save the draft");
        assertThat(page.locator("#quotations")).isVisible();
        assertThat(page.getByText("Verified")).isVisible();
        page.navigate("/search?q=%22every+single+month%22");
        assertThat(page.getByText(HEADLINE)).hasCount(0);

        publish(page);
        assertThat(page.locator("main")).containsText("Verified");
        String address = page.url();
        takePosition(page, name);
        call(page, name);

        withdraw(page);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("withdrawn because: The words are another’s");
        page.navigate("/councils/norfolk/timeline?from=2013-07-01&to=2013-07-31");
        assertThat(page.getByText(HEADLINE)).hasCount(0);
        visitor.forgive();
    }

    @Test
    void everyEditorsPageCanBeUsedByEverybody(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        signIn(page);
        for (String address : PAGES) {
            page.navigate(address(address));
            Axe.check(page);
        }
    }

    @Test
    void soCanEveryFormInWhichSomethingIsWrong(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE.dark());
        signIn(page);
        for (String address : FORMS) {
            page.navigate(address(address));
            page.locator("main form[novalidate] button.govuk-button:not(.govuk-button--secondary)")
                    .last()
                    .click();
            assertThat(page.getByText("There is a problem")).isVisible();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + address)
                    .isEqualTo(Screen.PHONE.width());
            Axe.check(page);
        }
    }

    @Test
    void whoeverIsSecondSeesBothVersionsAndKeepsTheirOwn(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE);
        signIn(page);
        page.navigate(address("/editor/calls/{call-01}"));
        page.getByLabel("What was asked for").fill("What the second of two editors typed");
        this.jdbc.sql("update call set version = version + 1").update();
        press(page, "Save");
        assertThat(page.getByText("Somebody was first")).isVisible();
        assertThat(page.getByLabel("What was asked for")).hasValue("What the second of two editors typed");
        Axe.check(page);
    }

    private String address(String page) {
        String address = page;
        for (Map.Entry<String, String> thing : THINGS.entrySet()) {
            if (address.contains(thing.getKey())) {
                String number =
                        this.jdbc.sql(thing.getValue()).query(String.class).single();
                address = address.replace(thing.getKey(), number);
            }
        }
        return Pages.address(address, this.jdbc);
    }

    /** Whether an address of the list is one of a route, in which a variable stands for one path element. */
    private static boolean isOf(String pattern, String page) {
        String route = "\\Q" + pattern.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
        return page.replaceAll("\\?.*", "").matches(route);
    }

    private void signIn(Page page) {
        page.navigate("/editor");
        page.getByLabel("E-mail address").fill(this.editor.email());
        page.getByLabel("Password").fill("three random words");
        press(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Editing the record");
    }

    private static void enterSource(Page page) {
        link(page, "Enter a source");
        page.getByLabel("Kind").selectOption("news");
        page.getByLabel("Title").fill("MPs want monthly reports");
        page.getByLabel("Publication", new Page.GetByLabelOptions().setExact(true))
                .fill("The Test Paper");
        page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)).fill("https://example.org/monthly");
        page.getByLabel("Date as it is known").fill("2013-07-09");
        page.getByLabel("Captured text").fill("She said: “" + WORDS + "”. The council agreed.");
        press(page, "Save");
    }

    /** @return their name, which is new each time */
    private static String enterPerson(Page page) {
        String name = "Testina Journey" + System.nanoTime();
        page.navigate("/editor/people");
        link(page, "Enter a person");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        press(page, "Save");
        assertThat(page.getByText("Enter a post")).isVisible();
        page.navigate("/editor");
        return name;
    }

    private static void enterStatement(Page page, String speaker) {
        link(page, "A statement");
        page.getByLabel("Headline").fill(HEADLINE);
        page.getByLabel("Council", new Page.GetByLabelOptions().setExact(true)).selectOption("Norfolk");
        page.getByText("Fragment:").click();
        page.getByLabel("Words", new Page.GetByLabelOptions().setExact(true)).fill(WORDS);
        page.getByLabel("How it reached the public").selectOption("interview");
        find(page, "speaker", speaker);
        assertThat(page.getByLabel("Headline")).hasValue(HEADLINE);
        page.locator("#speaker").getByText(speaker).click();
    }

    private static void takePosition(Page page, String name) {
        page.navigate("/editor/propositions");
        page.locator("main .plain-list a").first().click();
        link(page, "Enter a position");
        find(page, "person", name);
        page.locator("#person").getByText(name).click();
        find(page, "entries", "");
        page.locator("label[for=stance]").click();
        page.getByLabel("Date as it is known").fill("2013-07-09");
        page.locator("#entries").getByText(HEADLINE).click();
        page.getByLabel("Why it is read so").fill("Says so in as many words");
        page.getByText("Published: everybody").click();
        press(page, "Save");
        assertThat(page.getByText("The position is saved")).isVisible();
        assertThat(page.locator("main")).containsText(name);
    }

    private static void call(Page page, String name) {
        page.navigate("/editor/calls/new");
        page.getByLabel("What was asked for").fill("A report every month, says " + name);
        find(page, "by", name);
        page.locator("#by").getByText(name).click();
        page.getByLabel("Date as it is known").fill("2013-07-09");
        find(page, "statements", "every month");
        page.locator("#statements").getByText(HEADLINE).click();
        find(page, "sources", "monthly reports");
        page.locator("#sources label").first().click();
        page.getByText("Published: everybody").click();
        press(page, "Save");
        assertThat(page.getByText("The call is saved")).isVisible();
        page.navigate("/calls");
        assertThat(page.locator("main")).containsText("A report every month, says " + name);
    }

    private static void find(Page page, String picker, String words) {
        page.locator("#find-" + picker).fill(words);
        page.locator("button[name=find][value=" + picker + "]").click();
    }

    private static void publish(Page page) {
        page.navigate("/editor");
        link(page, HEADLINE);
        link(page, "See it as the public will");
        assertThat(page.getByText("Nobody but editors can see this page.")).isVisible();
        link(page, "Change it or publish it");
        press(page, "Publish");
        link(page, "Its public page");
        assertThat(page.locator("h1")).hasText(HEADLINE);
    }

    private static void withdraw(Page page) {
        page.navigate("/editor/statements?q=every+month");
        link(page, HEADLINE);
        link(page, "Withdraw it");
        page.getByLabel("Why it is withdrawn").fill("The words are another’s");
        press(page, "Withdraw it");
        assertThat(page.getByText("Withdrawn because: The words are another’s")).isVisible();
    }

    private static void link(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
