package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.Pages;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

/** An editor enters a source and what an MP said in it, publishes it, and takes it back: without JavaScript. */
@BrowserTest
class EditorJourneyIT {

    private static final String HEADLINE = "Elizabeth Truss asks for a report every month";
    private static final String WORDS = "we want to see a report every single month from now on";

    private static final List<String> PAGES = List.of(
            "/editor",
            "/editor/sources",
            "/editor/sources/new",
            "/editor/sources/{src-bbc-22902495}",
            "/editor/statements",
            "/editor/statements/new",
            "/editor/statements/{st-2016-01-joint}",
            "/editor/statements/{st-2016-01-joint}/review",
            "/editor/statements/{st-2016-01-joint}/preview",
            "/editor/entries/{st-2016-01-joint}/withdrawal",
            "/editor/entries/{meet-timpson-2013}",
            "/editor/commitments",
            "/editor/propositions",
            "/editor/propositions/new");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Author editor;

    @BeforeEach
    void anEditor() {
        this.editor = this.accounts.editorPerson();
        this.accounts.choosePassword(this.editor, "three random words");
    }

    @Test
    void fromSourceToTimelineAndBack(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP.withoutJavaScript());
        signIn(page);
        enterSource(page);
        enterStatement(page);

        press(page, "Save as a draft");
        assertThat(page.locator("#quotations")).isVisible();
        assertThat(page.getByText("Verified")).isVisible();
        page.navigate("/mps/elizabeth-truss/timeline?q=%22every+single+month%22");
        assertThat(page.getByText(HEADLINE)).hasCount(0);

        publish(page);
        page.navigate("/mps/elizabeth-truss/timeline?from=2013-07-01&to=2013-07-31");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(HEADLINE))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Verified");
        String address = page.url();

        withdraw(page);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("withdrawn because: The words are another member’s");
        page.navigate("/mps/elizabeth-truss/timeline?from=2013-07-01&to=2013-07-31");
        assertThat(page.getByText(HEADLINE)).hasCount(0);
        visitor.forgive();
    }

    @Test
    void everyEditorsPageCanBeUsedByEverybody(Visitor visitor) {
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.PHONE.dark()}) {
            Page page = visitor.at(screen);
            signIn(page);
            for (String address : PAGES) {
                page.navigate(Pages.address(address, this.jdbc));
                Axe.check(page);
            }
            page.navigate("/editor/statements/new");
            press(page, "Save as a draft");
            assertThat(page.getByText("There is a problem")).isVisible();
            Axe.check(page);
        }
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
        page.getByLabel("Captured text").fill("Ms Truss said: “" + WORDS + "”. The council agreed.");
        press(page, "Save the source");
    }

    private static void enterStatement(Page page) {
        link(page, "Enter a statement from this source");
        page.getByLabel("Headline").fill(HEADLINE);
        page.getByLabel("Council", new Page.GetByLabelOptions().setExact(true)).selectOption("Norfolk");
        page.getByText("Fragment:").click();
        page.getByLabel("Quotation").fill(WORDS);
        page.getByLabel("How it reached the public").selectOption("interview");
        page.locator("#find-speakers").fill("truss");
        page.locator("button[value=speakers]").click();
        assertThat(page.getByLabel("Headline")).hasValue(HEADLINE);
        page.locator("#speakers").getByText("Elizabeth Truss").click();
    }

    private static void publish(Page page) {
        page.navigate("/editor");
        link(page, HEADLINE);
        link(page, "see it as the public will");
        assertThat(page.getByText("Nobody else can see this page yet.")).isVisible();
        link(page, "publish it");
        press(page, "Publish");
        assertThat(page.locator("h1")).hasText(HEADLINE);
    }

    private static void withdraw(Page page) {
        page.navigate("/editor/statements?q=every+month");
        link(page, HEADLINE);
        link(page, "Check, publish or withdraw it");
        link(page, "Withdraw it");
        page.getByLabel("Why it is withdrawn").fill("The words are another member’s");
        press(page, "Withdraw it");
        assertThat(page.locator("h1")).hasText("Editing the record");
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
