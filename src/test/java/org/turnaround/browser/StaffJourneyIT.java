package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.action.TestActions;

/** From the invitation to what everybody can read, by people of a council, with and without JavaScript. */
@BrowserTest
class StaffJourneyIT {

    static final Screen[] SCREENS = {Screen.DESKTOP, Screen.DESKTOP.withoutJavaScript()};

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions actions;

    private String council;
    private long action;

    @BeforeEach
    void aCouncilWithAPlan() {
        this.council = "journeyshire-" + System.nanoTime();
        Author keeper = this.accounts.approver(this.council);
        long plan = this.actions.plan(keeper.councils().iterator().next());
        this.action = this.actions.action(plan, "J1", "2027-03-31");
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void fromTheInvitationToThePublicPage(Screen screen, Visitor visitor) throws IOException {
        Person officer = invited(visitor, screen, "Council officer");
        firstUpdate(officer, screen);
        reportComplete(officer);

        Person approver = invited(visitor, screen, "Council approver");
        signOff(approver.choosePassword());
        officer.goTo("/staff").sees("Answers to what you asked", "Signed off", "Nora Newcomer");
        everybodySeesIt(new Person(visitor.at(screen)));

        goBack(approver);
        askForAnotherDate(officer);
        agreeToTheDate(approver);
        everybodySeesThatItWentBackAndMoved(new Person(visitor.at(screen)));
    }

    /** An administrator invites them; they open the link. */
    private Person invited(Visitor visitor, Screen screen, String role) {
        Author administrator = this.accounts.admin();
        this.accounts.choosePassword(administrator, Person.PASSWORD);
        Person admin = new Person(visitor.at(screen))
                .goTo("/admin/accounts/new")
                .signIn(administrator.email())
                .fill("Whom to invite", "Nora Newcomer <nora-" + System.nanoTime() + "@example.org>")
                .tick(role)
                .unfold("East of England")
                .tick(StringUtils.capitalize(this.council))
                .press("Look through them")
                .press("Invite this person")
                .sees("1 person is invited");
        String link = admin.main().locator("#links").inputValue().strip().replaceFirst(".*\\s", "");
        return new Person(visitor.at(screen)).goTo(link).isOn("Choose a password");
    }

    private void firstUpdate(Person officer, Screen screen) throws IOException {
        Instant opened = Instant.now();
        officer.choosePassword().isOn("What you have to do").press("Update the one action");
        Locator row = officer.row("J1");
        officer.choose("State", "in-progress")
                .fill("Note", "The first two have started")
                .press("Save J1");
        if (screen.hasJavaScript()) {
            assertThat(row).hasAttribute("data-saved", "true");
        } else {
            officer.sees("1 update saved");
        }
        Duration took = Duration.between(opened, Instant.now());
        String how = screen.hasJavaScript() ? "with JavaScript" : "without JavaScript";
        String line =
                "from the invitation to the first update %s: %d steps, %d characters typed, %d s of the machine's time"
                        .formatted(how, officer.steps(), officer.letters(), took.toSeconds());
        System.out.println(line);
        Files.writeString(Path.of("target", "first update " + how + ".txt"), line + System.lineSeparator());
        assertThat(officer.steps()).isLessThanOrEqualTo(8);
        assertThat(took).isLessThan(Duration.ofMinutes(2));
    }

    private void reportComplete(Person officer) {
        officer.goTo("/actions/" + this.action).follow("Update this action");
        assertThat(officer.main().locator("option[value=complete]")).hasCount(0);
        officer.choose("State", "complete-awaiting-sign-off")
                .fill("Note", "All forty are in post")
                .fill("Link to evidence (optional)", "https://www.example.gov.uk/posts")
                .press("Save this update")
                .sees("Saved: J1", "Complete, awaiting sign-off", "https://www.example.gov.uk/posts");
    }

    /** In two clicks from what they have to do. */
    private void signOff(Person approver) {
        int before = approver.isOn("What you have to do")
                .sees("Awaiting your sign-off")
                .steps();
        approver.follow("J1 Action number J1")
                .sees("All forty are in post", "that it is complete", "https://www.example.gov.uk/posts")
                .press("Sign off")
                .sees("Decided: sign off", "Undo this decision");
        assertThat(approver.steps() - before).isEqualTo(2);
    }

    private void everybodySeesIt(Person anybody) {
        anybody.goTo("/actions/" + this.action)
                .sees("Three voices", "The council says", "The board says", "The inspector found")
                .sees("Signed off.", "All forty are in post", "The first two have started");
        assertThat(anybody.main().locator(".action-card__tags")).containsText("Complete");
        assertThat(anybody.main().locator(".moj-timeline__item")).hasCount(3);
    }

    private void goBack(Person approver) {
        approver.goTo("/staff/actions/" + this.action)
                .choose("State", "in-progress")
                .press("Save this update")
                .sees("There is a problem", "Enter a note: what has happened, or why");
        assertThat(approver.page()).hasTitle(Pattern.compile("^Error: "));
        approver.fill("Note", "Three of the forty were counted twice")
                .press("Save this update")
                .sees("Saved: J1");
    }

    private void askForAnotherDate(Person officer) {
        officer.goTo("/staff/actions/" + this.action)
                .fill("Note", "Two have left again")
                .fill("New due date (optional)", "30 September 2027")
                .fill("Why it moves", "Agencies have nobody")
                .press("Save this update")
                .sees("Asked for a new date");
    }

    private void agreeToTheDate(Person approver) {
        approver.goTo("/staff")
                .sees("New dates asked for")
                .follow("J1 Action number J1")
                .sees("to move the due date to", "30 September 2027", "Agencies have nobody")
                .press("Agree to the new date")
                .sees("Decided: agree to the new date", "first 31 March 2027");
    }

    private void everybodySeesThatItWentBackAndMoved(Person anybody) {
        anybody.goTo("/actions/" + this.action)
                .sees("Three of the forty were counted twice", "Rescheduled", "Agencies have nobody");
        assertThat(anybody.main().locator(".action-card__tags")).containsText("In progress");
        assertThat(anybody.main().locator(".moj-timeline__item")).hasCount(6);
    }
}
