package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.action.TestActions;

/** What goes wrong while people type, and that nothing they typed is lost by it, counted twice or put in another's place. */
@BrowserTest
class NothingIsLostIT {

    static final Screen[] SCREENS = {Screen.DESKTOP, Screen.DESKTOP.withoutJavaScript()};

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions actions;

    @Autowired
    private JdbcClient jdbc;

    private String council;
    private Author officer;
    private long action;

    @BeforeEach
    void aCouncilWithTwoActions() {
        this.council = "lossless-" + System.nanoTime();
        this.officer = this.accounts.officer(this.council);
        long plan = this.actions.plan(this.officer.councils().iterator().next());
        this.action = this.actions.action(plan, "L1", "2027-03-31");
        this.actions.action(plan, "L2", "2027-03-31");
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void theSecondOfTwoPeopleSeesBothAndAppliesTheirsOnTop(Screen screen, Visitor visitor) {
        Person first = signedIn(visitor, screen, this.officer, update());
        Person second = signedIn(visitor, screen, this.accounts.officer(this.council), update());
        first.fill("Note", "Ten are in post")
                .fill("New value (optional)", "10")
                .press("Save this update")
                .sees("Saved: L1");
        second.fill("Note", "Twelve will start").press("Save this update");

        second.isOn("Somebody was first");
        assertThat(second.main().locator("[aria-labelledby=theirs]")).containsText("Ten are in post");
        assertThat(second.main().locator("[aria-labelledby=yours]")).containsText("Twelve will start");
        if (screen.hasJavaScript()) {
            Axe.check(second.page());
        }
        second.hasTyped("Note", "Twelve will start")
                .press("Save mine on top")
                .sees("Saved: L1", "Ten are in post", "Twelve will start");
        assertThat(updates()).isEqualTo(2);
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void aSessionThatEndsInTheMiddleOfARoundLosesNothing(Screen screen, Visitor visitor) {
        Person person = signedIn(visitor, screen, this.officer, round());
        note(person, "L1").fill("Ten are in post");
        note(person, "L2").fill("Not begun");
        endSessions();
        person.press("Save L1").isOn("Sign in").signIn(this.officer.email());

        person.isOn("Nothing you typed is lost").sees("Ten are in post", "Not begun");
        person.press("Send it again").sees("1 update saved");
        assertThat(note(person, "L1")).hasValue("");
        assertThat(note(person, "L2")).hasValue("Not begun");
        person.press("Save every row with something typed").sees("1 update saved");
        assertThat(updates()).isEqualTo(2);
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void aSessionThatEndsOverAFormLosesNothing(Screen screen, Visitor visitor) {
        Person person = signedIn(visitor, screen, this.officer, update()).fill("Note", "Ten are in post");
        endSessions();
        person.press("Save this update")
                .isOn("Sign in")
                .signIn(this.officer.email())
                .sees("Ten are in post")
                .press("Send it again")
                .sees("Saved: L1", "Ten are in post");
    }

    @Test
    void whatOnePersonTypedIsNotShownToTheNextAtTheirBrowser(Visitor visitor) {
        Person person =
                signedIn(visitor, Screen.DESKTOP, this.officer, update()).fill("Note", "Ten are in post");
        endSessions();
        Author another = this.accounts.officer(this.council);
        this.accounts.choosePassword(another, Person.PASSWORD);
        person.press("Save this update").isOn("Sign in").signIn(another.email()).isOn("What you have to do");
        person.goTo("/sign-in/unsent").isOn("There is no unsent form").seesNot("Ten are in post");
        assertThat(updates()).isZero();
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void aDoubleClickCountsOnce(Screen screen, Visitor visitor) {
        Person person = signedIn(visitor, screen, this.officer, update());
        person.fill("Note", "Ten are in post").pressTwice("Save this update").sees("Saved: L1");
        person.goTo(round());
        note(person, "L2").fill("Not begun");
        person.pressTwice("Save L2");
        assertThat(note(person, "L2")).hasValue("");
        assertThat(updates()).isEqualTo(2);
        visitor.forgive();
    }

    @Test
    void theBrowserAsksBeforeUnsavedRowsAreLeft(Visitor visitor) {
        Person person = signedIn(visitor, Screen.DESKTOP, this.officer, round());
        Page page = person.page();
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        note(person, "L1").fill("Ten are in post");
        page.locator("a.site-header__home").click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(note(person, "L1")).hasValue("Ten are in post");

        person.press("Save L1");
        assertThat(person.row("L1")).hasAttribute("data-saved", "true");
        page.locator("a.site-header__home").click();
        page.waitForURL("**/");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRowThatCannotBeSentKeepsItsWordsAndSaysSo(Visitor visitor) {
        Person person = signedIn(visitor, Screen.DESKTOP, this.officer, round());
        note(person, "L1").fill("Ten are in post");
        person.page().context().setOffline(true);
        person.press("Save L1").sees("There is no connection, so this is not saved");
        person.page().context().setOffline(false);
        assertThat(note(person, "L1")).hasValue("Ten are in post");
        person.press("Save L1");
        assertThat(person.row("L1")).hasAttribute("data-saved", "true");
        assertThat(updates()).isEqualTo(1);
        visitor.forgive();
    }

    @Test
    void whatIsTypedOnWhileARowIsBeingSavedStays(Visitor visitor) {
        Person person = signedIn(visitor, Screen.DESKTOP, this.officer, round());
        Page page = person.page();
        List<Route> held = new ArrayList<>();
        page.route("**/round", held::add);
        note(person, "L1").fill("Ten are in post");
        note(person, "L1").press("Control+Enter");
        page.waitForCondition(() -> !held.isEmpty());
        note(person, "L1").pressSequentially(", two will start");
        page.unroute("**/round");
        held.get(0).resume();

        assertThat(person.row("L1")).hasAttribute("data-saved", "true");
        assertThat(note(person, "L1")).hasValue("Ten are in post, two will start");
        assertThat(note(person, "L1")).isFocused();
        note(person, "L1").press("Control+Enter");
        assertThat(note(person, "L1")).hasValue("");
        assertThat(updates()).isEqualTo(2);
    }

    private Person signedIn(Visitor visitor, Screen screen, Author who, String wanted) {
        this.accounts.choosePassword(who, Person.PASSWORD);
        Person person = new Person(visitor.at(screen)).goTo(wanted).signIn(who.email());
        person.page().waitForURL("**" + wanted);
        return person;
    }

    /** As if everybody had been away for more than an hour. */
    private void endSessions() {
        this.jdbc
                .sql("delete from spring_session where principal_name = ?")
                .param(String.valueOf(this.officer.id()))
                .update();
    }

    private static Locator note(Person person, String ref) {
        return person.row(ref).getByLabel("Note");
    }

    private String update() {
        return "/staff/actions/" + this.action;
    }

    private String round() {
        return "/staff/councils/" + this.council + "/round";
    }

    private int updates() {
        return this.jdbc
                .sql("select count(*) from action_update u join action a on a.id = u.action_id "
                        + "join council c on c.id = a.council_id where c.slug = ?")
                .param(this.council)
                .query(Integer.class)
                .single();
    }
}
