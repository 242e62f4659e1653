package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
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
import org.turnaround.desk.DeskPages;

/**
 * An editor enters somebody new, a source, what was said in it, where that puts them and what they asked for, publishes
 * it all and takes a part of it back: without JavaScript. Every page of the editor can be used by everybody.
 */
@BrowserTest
class EditorJourneyIT {

    private static final String HEADLINE = "An official asks for a report every month";
    private static final String WORDS = "we want to see a report every single month from now on";

    /**
     * Beside one of every kind of the desk: pages that are no kind's, and things that fill their form. What stands in braces
     * is the number of such a thing.
     */
    private static final List<String> PAGES = List.of(
            "/editor",
            "/editor/sources?q=norfolk",
            "/editor/sources/{src-bbc-22902495}",
            "/editor/articles/new?held={src-bbc-22902495}&parts=p0:statement&parts=p1:call&parts=p2:commitment&parts=p3:position&parts=p4:meeting&parts=p5:event",
            "/editor/statements/new?sources%5B0%5D.source={src-bbc-22902495}",
            "/editor/statements/{st-2016-01-joint}",
            "/editor/calls/{a-call}",
            "/editor/commitments/{com-01}",
            "/editor/outcomes/new?commitment={com-01}",
            "/editor/surveys/{sv-2017-mps}",
            "/editor/surveys/{sv-2017-mps}/answers",
            "/editor/answers/new?facts.survey={sv-2017-mps}",
            "/editor/positions/new?facts.proposition={prop-leadership}",
            "/editor/people/{a-person}",
            "/editor/posts/new?facts.person={a-person}",
            "/editor/organisations/{org-ofsted}",
            "/editor/inspections/{insp-norfolk-2026-05-18}",
            "/editor/findings/{f-2013cp-6}",
            "/editor/verdicts/new?facts.finding={f-2013cp-6}",
            "/editor/meetings/{meet-timpson-2013}");

    /** Forms that find something wrong when they are sent as they come, beside the empty ones of the desk. */
    private static final List<String> FORMS =
            List.of("/editor/commitments/{com-01}/withdrawal", "/editor/articles/new");

    /** What the record's files do not give a name of its own. */
    private static final Map<String, String> THINGS = Map.of(
            "{a-call}", "select min(id) from call",
            "{a-person}", "select person_id from office order by id limit 1");

    @Autowired
    TestAccounts accounts;

    @Autowired
    DeskPages desk;

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
                        .filter(pattern -> pages().stream().noneMatch(page -> isOf(pattern, page))))
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

    /**
     * Of the form of a real one: four statements, one of them for nine, a call, a promise, a meeting, where nine stand and one
     * who is silent. Most of it looks like what is on the record, which is asked about once.
     */
    @Test
    void anArticleIsEnteredOnOnePageInFewClicks(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP.withoutJavaScript());
        signIn(page);
        long proposition = this.jdbc
                .sql(
                        "insert into proposition (text, state) values ('Leaders are to be replaced by a page.', 'published') returning id")
                .query(Long.class)
                .single();
        Hand hand = new Hand(page);
        hand.press("Enter an article");
        hand.choose("source.facts.kind", "news")
                .fill("source.facts.title", "Members ask for other leaders")
                .fill("source.facts.publication", "The One Page")
                .fill("source.facts.url", "https://example.org/one-page")
                .fill("source.facts.published.edtf", "18 June 2013")
                .fill(
                        "source.text",
                        "Elizabeth Truss called it \"so serious\".\n\nEdward Timpson: \"I am concerned.\n\n\"I will look at"
                                + " it.\"\n\nGeorge Nobbs needs \"no lessons\". Anne Gibson: \"We have a plan.\""
                                + "\n\nLisa Christensen was silent.")
                .choose("said.council", "Norfolk");
        hand.says("p0", "Nine members call it serious", "Fragment", "so serious")
                .choose("p0.facts.channel", "press-statement")
                .press("Add a statement");
        hand.tick("p0.speaker", "Elizabeth Truss")
                .open("p0", "spoken for others")
                .tick("p0.on-behalf", "Everybody who sat");
        hand.says("p1", "A minister will look at it", "Verbatim", "I am concerned. I will look at it.")
                .tick("p1.speaker", "Edward Timpson")
                .choose("p1.by", "p0")
                .press("Add a statement");
        hand.says("p2", "The leader needs none", "Fragment", "no lessons")
                .tick("p2.speaker", "George Nobbs")
                .press("Add a statement");
        hand.says("p3", "The council has a plan", "Verbatim", "We have a plan.")
                .tick("p3.speaker", "Anne Gibson")
                .press("Add a call");
        hand.fill("p4.facts.what", "Other leaders, at once")
                .tick("p4.caller", "Everybody who sat")
                .choose("p4.by", "p0")
                .press("Add a commitment");
        hand.fill("p5.facts.promise", "To look at what is to be done")
                .tick("p5.promised", "Edward Timpson")
                .choose("p5.by", "p1")
                .press("Add a meeting");
        hand.fill("p6.entry.headline", "Nine members meet a minister")
                .tick("p6.facts.status", "Held")
                .tick("p6.attended", "Everybody who sat")
                .tick("p6.attended", "Edward Timpson")
                .open("p6", "Another date")
                .fill("p6.entry.date.edtf", "17 June 2013")
                .press("Add a position");
        hand.fill("find-p7.facts.proposition", "replaced by a page")
                .click(page.locator("button[name=find][value='p7.facts.proposition']"))
                .tick("p7.facts.proposition", "Leaders are to be")
                .tick("p7.person", "Everybody who sat")
                .tick("p7.facts.stance", "Agrees")
                .fill("p7.sources", "so serious")
                .fill("p7.facts.reason", "They say so together")
                .press("Add a silence");
        hand.tick("p8.person", "Lisa Christensen").fill("p8.facts.reason", "Had said nothing when it was published");
        page.setViewportSize(Screen.PHONE.width(), 800);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Screen.PHONE.width());
        page.setViewportSize(Screen.DESKTOP.width(), 900);
        hand.press("Publish all of it");
        assertThat(page.getByText("On the record already")).isVisible();
        hand.click(page.getByLabel("These are others: enter them")).press("Publish all of it");

        assertThat(page.getByText("All of it is published")).isVisible();
        Assertions.assertThat(hand.clicks).as("clicks").isLessThanOrEqualTo(45);
        Assertions.assertThat(hand.fields).as("fields").isLessThanOrEqualTo(40);
        long source = Long.parseLong(page.url().replaceFirst(".*/", ""));
        Assertions.assertThat(
                        this.jdbc.sql("""
                                select e.kind || ' ' || count(distinct e.id) from entry e join citation c on c.entry_id = e.id
                                 where c.source_id = ? and e.state = 'published' group by e.kind
                                """).param(source).query(String.class).list())
                .containsExactlyInAnyOrder("call 1", "commitment 1", "meeting 1", "position 10", "statement 4");
        Assertions.assertThat(this.jdbc
                        .sql("select count(*) from quotation_check k join citation c on c.id = k.citation_id"
                                + " where c.source_id = ? and k.result in ('exact', 'normalised')")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .as("verified, over two paragraphs too, beside the nine positions as well")
                .isEqualTo(13);
        takeBack(source, proposition);
    }

    /** Others look at the record as it was. */
    private void takeBack(long source, long proposition) {
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'A test'"
                        + " where id in (select entry_id from citation where source_id = ?)")
                .param(source)
                .update();
        this.jdbc
                .sql("update proposition set state = 'withdrawn', state_reason = 'A test' where id = ?")
                .param(proposition)
                .update();
    }

    /** One at a page, whose clicks and filled fields are counted: a choice from a list is a field, too. */
    private static final class Hand {

        private final Page page;
        private int clicks;
        private int fields;

        Hand(Page page) {
            this.page = page;
        }

        Hand click(Locator place) {
            place.click();
            this.clicks++;
            return this;
        }

        Hand press(String words) {
            return click(this.page
                    .locator("main a, main button")
                    .filter(new Locator.FilterOptions().setHasText(words))
                    .first());
        }

        Hand fill(String id, String words) {
            this.page.locator("[id='" + id + "']").fill(words);
            this.fields++;
            return this;
        }

        Hand choose(String id, String option) {
            this.page.locator("[id='" + id + "']").selectOption(option);
            this.fields++;
            return this;
        }

        /** A box or a button of one of several, by the words beside it. */
        Hand tick(String field, String words) {
            return click(this.page
                    .locator(".govuk-form-group:has([id='" + field
                            + "']) label:is(.govuk-checkboxes__label, .govuk-radios__label)")
                    .filter(new Locator.FilterOptions().setHasText(words))
                    .first());
        }

        Hand open(String part, String words) {
            return click(
                    this.page.locator("#" + part + " summary").filter(new Locator.FilterOptions().setHasText(words)));
        }

        Hand says(String part, String headline, String form, String words) {
            return fill(part + ".entry.headline", headline)
                    .tick(part + ".facts.form", form)
                    .fill(part + ".facts.quote", words);
        }
    }

    @Test
    void anInspectionWithFiveJudgementsAndTwelveFindingsIsEnteredInOneSitting(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP.withoutJavaScript());
        signIn(page);
        String findings = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> number + ". Social workers visit too late, says point " + number + ".")
                .collect(Collectors.joining("\n", "Areas for improvement\n", ""));
        Person editor = new Person(page)
                .goTo("/editor/inspections/new")
                .fill("Headline", "Ofsted inspects Rutland in one sitting")
                .choose("Council", "Rutland")
                .choose("Framework", "Inspection of local authority children's services (ILACS), from 2023")
                .fill("Title of the report", "Inspection of Rutland")
                .fill("Paste findings", findings)
                .fill("Their role", "His Majesty’s Inspector");
        Map.of("started", "4 October 2023", "ended", "8 October 2023", "published", "12 November 2023")
                .forEach((date, words) ->
                        page.locator("[id='facts." + date + ".edtf']").fill(words));
        page.locator("[id='find-sources.source']").fill("Inspection reports of local authority");
        editor.press("Make lines of these");
        Screen.PHONE.show(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Screen.PHONE.width());
        Screen.DESKTOP.show(page);
        page.locator(".edit-grid tbody th").allInnerTexts().stream()
                .map(String::strip)
                .forEach(area -> editor.choose("Grade: " + area, "Good"));
        IntStream.rangeClosed(1, 12).forEach(finding -> editor.choose("Topic: " + finding, "Leadership"));
        editor.tick(page.locator("label[for^='add-sources.source']")
                        .first()
                        .innerText()
                        .strip())
                .press("Save and publish")
                .sees("Published: everybody can read it now");
        Assertions.assertThat(editor.clicks()).isLessThanOrEqualTo(25);
        editor.follow("Its public page")
                .sees("Led by", "His Majesty’s Inspector", "says point 12.", "12 November 2023");
        Assertions.assertThat(page.locator(".findings > li").count()).isEqualTo(12);
        Assertions.assertThat(page.locator(".judged strong").allInnerTexts())
                .hasSize(5)
                .containsOnly("Good");
    }

    @Test
    void everyEditorsPageCanBeUsedByEverybody(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        signIn(page);
        SoftAssertions all = new SoftAssertions();
        Set<String> named = PAGES.stream().map(this::address).collect(Collectors.toSet());
        pages().forEach(address -> all.assertThatCode(() -> {
                    Assertions.assertThat(page.navigate(address).status()).isEqualTo(200);
                    look(page, named.contains(address));
                })
                .as(address)
                .doesNotThrowAnyException());
        all.assertAll();
    }

    @Test
    void soCanEveryFormInWhichSomethingIsWrong(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE.dark());
        signIn(page);
        SoftAssertions all = new SoftAssertions();
        List<String> named = FORMS.stream().map(this::address).toList();
        Stream.concat(named.stream(), this.desk.empty("/editor/").stream())
                .forEach(address -> all.assertThatCode(() -> {
                            page.navigate(address);
                            page.locator("main form[novalidate] button.govuk-button:not(.govuk-button--secondary)")
                                    .last()
                                    .click();
                            assertThat(page.getByText("There is a problem")).isVisible();
                            Screen.PHONE.fits(page);
                            look(page, named.contains(address));
                        })
                        .as(address)
                        .doesNotThrowAnyException());
        all.assertAll();
    }

    /** The forms of the kinds are made of the same pieces, whose colours are looked at in those that are named. */
    private static void look(Page page, boolean isNamed) {
        if (isNamed) {
            Axe.check(page);
        } else {
            Axe.checkStructure(page);
        }
    }

    @Test
    void whoeverIsSecondOnTheSameFieldSeesBothVersionsAndKeepsTheirOwn(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE);
        signIn(page);
        page.navigate(address("/editor/calls/{a-call}"));
        change(page, "What the second of two editors typed");
        Page other = page.context().newPage();
        other.navigate(page.url());
        change(other, "What the first of two editors typed");
        press(other, "Save");
        assertThat(other.getByText("Undo what you just saved")).isVisible();

        press(page, "Save");
        assertThat(page.getByText("Somebody was first")).isVisible();
        assertThat(page.locator(".edit-conflict")).containsText("What the first of two editors typed");
        assertThat(page.getByLabel("What was asked for")).hasValue("What the second of two editors typed");
        Screen.PHONE.fits(page);
        Axe.check(page);

        press(other, "Undo what you just saved");
        assertThat(other.getByText("The change is taken back")).isVisible();
    }

    private static void change(Page page, String words) {
        page.getByLabel("What was asked for").fill(words);
        page.getByLabel("Why it is changed").fill("A try");
    }

    /** The things of the list stand for others of their kind. */
    private List<String> pages() {
        Set<String> seen = new HashSet<>();
        return Stream.concat(PAGES.stream().map(this::address), this.desk.ofEachTemplate("/editor/").stream())
                .filter(page -> seen.add(page.replaceAll("/\\d+", "/one")))
                .toList();
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
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("MPs want monthly reports");
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
        tickFound(page, "speaker", speaker, speaker);
        assertThat(page.getByLabel("Headline")).hasValue(HEADLINE);
    }

    private static void takePosition(Page page, String name) {
        page.navigate("/editor/propositions");
        page.locator("main .plain-list a").first().click();
        link(page, "Enter where somebody stands on it");
        tickFound(page, "person", name, name);
        page.locator("label[for='facts.stance']").click();
        page.getByLabel("Date as it is known").fill("2013-07-09");
        tickFound(page, "sources.restsOn", HEADLINE, HEADLINE);
        page.getByLabel("The act that itself says it").fill("Signed a letter that asks for it");
        page.getByLabel("Why it is read so").fill("Says so in as many words");
        press(page, "Save the draft");
        press(page, "Publish");
        link(page, "Its public page");
        assertThat(page.locator("main")).containsText(name);
    }

    private static void call(Page page, String name) {
        page.navigate("/editor/calls/new");
        page.getByLabel("What was asked for").fill("A report every month, says " + name);
        tickFound(page, "caller", name, name);
        page.getByLabel("Date as it is known").fill("2013-07-09");
        tickFound(page, "sources.restsOn", "every month", HEADLINE);
        tickFound(page, "sources.source", "monthly reports", "MPs want monthly reports");
        press(page, "Save the draft");
        press(page, "Publish");
        page.navigate("/calls?q=report+every+month");
        assertThat(page.locator("main")).containsText("A report every month, says " + name);
    }

    private static void tickFound(Page page, String picker, String words, String found) {
        page.locator("[id='find-" + picker + "']").fill(words);
        page.locator("button[name=find][value='" + picker + "']").click();
        page.locator("[id='" + picker + "']").getByText(found).first().click();
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
