package org.turnaround.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.browser.Axe;
import org.turnaround.browser.BrowserTest;
import org.turnaround.browser.Screen;
import org.turnaround.browser.Visitor;
import org.turnaround.plan.action.TestActions;

/** A council officer's month, by keyboard alone. */
@BrowserTest
class UpdateRoundIT {

    private static final String PASSWORD = "a long password for the round";
    private static final int ACTIONS = 20;

    /** What a round of twenty took when every row needed a note. */
    private static final int KEYSTROKES = 413;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private JdbcClient jdbc;

    /** A desktop and a telephone. */
    static final List<Screen> SCREENS = List.of(Screen.DESKTOP, Screen.PHONE.withoutJavaScript());

    private Author officer;
    private String slug;
    private long plan;
    private int keystrokes;

    @BeforeEach
    void twentyActions() {
        this.slug = "keyshire-" + System.nanoTime();
        this.officer = this.accounts.officer(this.slug);
        this.accounts.choosePassword(this.officer, PASSWORD);
        this.plan = this.given.plan(this.officer.councils().iterator().next());
        for (int number = 1; number <= ACTIONS; number++) {
            this.given.action(this.plan, "K" + number, "2026-12");
        }
    }

    @Test
    void updatesTwentyActionsByKeyboard(Visitor visitor) throws IOException {
        Page page = signedIn(visitor, Screen.DESKTOP);
        page.navigate("/staff/councils/" + this.slug + "/round");
        Axe.check(page);
        tabTo(page, "select[name^=state-]");
        for (int number = 1; number <= ACTIONS; number++) {
            fillRow(page, number);
            press(page, "Enter");
            page.locator("[data-row][data-saved=true]").nth(number - 1).waitFor();
        }
        assertThat(updates()).isEqualTo(ACTIONS);
        assertThat(page.locator("[data-round-count]").textContent()).isEqualTo("20 of 20 done, 20 of them by you");
        Axe.check(page);
        tell("with JavaScript");
    }

    @Test
    void updatesTwentyActionsByKeyboardWithoutJavaScript(Visitor visitor) throws IOException {
        Page page = signedIn(visitor, Screen.DESKTOP.withoutJavaScript());
        page.navigate("/staff/councils/" + this.slug + "/round");
        for (int number = 1; number <= ACTIONS; number++) {
            tabTo(page, "select[name^=state-]");
            fillRow(page, number);
        }
        press(page, "Enter");
        page.locator("text=" + ACTIONS + " updates saved").waitFor();
        assertThat(updates()).isEqualTo(ACTIONS);
        tell("without JavaScript");
    }

    @Test
    void keepsWhatWasTypedWhenARowIsWrong(Visitor visitor) {
        Page page = signedIn(visitor, Screen.DESKTOP);
        page.navigate("/staff/councils/" + this.slug + "/round");
        Locator row = page.locator("[data-row]").first();
        row.locator("[name^=value-]").fill("a lot");
        row.locator("[name^=value-]").press("Enter");
        page.locator("text=Enter a figure such as").waitFor();
        visitor.forgive();
        assertThat(page.locator("[data-row]").first().locator("[name^=value-]").inputValue())
                .isEqualTo("a lot");
        assertThat(updates()).isZero();
        Axe.check(page);
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void saysWithOneClickThatNothingHasChangedAndPutsAWrongFigureRight(Screen screen, Visitor visitor) {
        Page page = signedIn(visitor, screen);
        page.navigate("/staff/councils/" + this.slug + "/round");
        row(page, "K1").getByText("No change, checked today").click();
        assertThat(row(page, "K1")).containsText("Checked: no change.");
        row(page, "K2").locator("[name^=value-]").fill("12");
        row(page, "K2").locator("[name=save]").first().click();
        assertThat(row(page, "K2")).containsText("Done by you");
        assertThat(page.locator("[data-round-count]")).hasText("2 of 20 done, 2 of them by you");
        if (screen.hasJavaScript()) {
            Axe.check(page);
        }

        row(page, "K2").getByText("Correct or withdraw it").click();
        page.locator("[name='facts.value']").fill("21");
        page.getByLabel("Why it is changed").fill("Two figures changed places");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Undo what you just saved");
        page.navigate("/staff");
        assertThat(page.locator("main")).containsText("Update the 18 actions left");
        page.navigate("/staff/councils/" + this.slug + "/round");
        assertThat(row(page, "K2")).containsText("21");
    }

    private static Locator row(Page page, String ref) {
        return page.locator("[data-ref=" + ref + "]");
    }

    /** Half of the rows say what happened, the others only a rating and a figure. */
    private void fillRow(Page page, int number) {
        boolean notes = number % 2 == 1;
        if (notes) {
            press(page, "i"); // In progress
        }
        press(page, "Tab");
        press(page, "a"); // Amber
        press(page, "Tab");
        if (notes) {
            type(page, "Done " + number + " of 20");
        }
        press(page, "Tab");
        type(page, String.valueOf(number));
    }

    /** At least once, and on until a field of that sort has the focus. */
    private void tabTo(Page page, String field) {
        do {
            press(page, "Tab");
        } while (!Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", field)));
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        this.keystrokes++;
    }

    private void type(Page page, String words) {
        page.keyboard().type(words);
        this.keystrokes += words.length();
    }

    private void tell(String how) throws IOException {
        String line = "%d updates by keyboard alone %s: %d keystrokes, %.1f a row"
                .formatted(ACTIONS, how, this.keystrokes, this.keystrokes / (double) ACTIONS);
        System.out.println(line);
        assertThat(this.keystrokes).isLessThanOrEqualTo(KEYSTROKES);
        Files.writeString(Path.of("target", "keystrokes " + how + ".txt"), line + System.lineSeparator());
    }

    private Page signedIn(Visitor visitor, Screen screen) {
        Page page = visitor.at(screen);
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(this.officer.email());
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return page;
    }

    private int updates() {
        return this.jdbc
                .sql("select count(*) from action_update u join action a on a.id = u.action_id where a.plan_id = ?")
                .param(this.plan)
                .query(Integer.class)
                .single();
    }
}
