package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

/** Coming in, by link, password and passkey, and the pages of accounts and administrators. */
@BrowserTest
class AccountsIT {

    private static final String PASSWORD = "three random words";

    private static final JsonObject AUTHENTICATOR = JsonParser.parseString("""
                    {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                    """).getAsJsonObject();

    @Autowired
    private TestAccounts accounts;

    @Test
    void anInvitedOfficerChoosesAPasswordAndIsIn(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE);
        String email = "invited" + System.nanoTime() + "@example.org";
        page.navigate(this.accounts.invitation(email, "norfolk"));
        Axe.check(page);
        press(page, "Save and sign in");
        assertThat(page).hasTitle("Error: Choose a password – Turnaround");
        Axe.check(page);
        page.getByLabel("Password", exactly()).fill(PASSWORD);
        page.getByLabel("The same password again").fill(PASSWORD);
        press(page, "Save and sign in");
        page.navigate("/account");
        assertThat(page.locator("main")).containsText(email);
    }

    @Test
    void aPasskeyIsAddedAndLetsItsOwnerIn(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        devices.send("WebAuthn.addVirtualAuthenticator", AUTHENTICATOR);
        signIn(page, this.accounts.officer("norfolk"), "/account/passkeys");
        Axe.check(page);
        page.getByLabel("Name").fill("Work laptop");
        press(page, "Add a passkey");
        assertThat(page.locator("table")).containsText("Work laptop");
        Axe.check(page);
        press(page, "Sign out");
        page.navigate("/account/tokens");
        press(page, "Sign in with a passkey");
        assertThat(page.locator("h1")).hasText("API tokens");
    }

    @Test
    void aTokenIsShownOnce(Visitor visitor) {
        Page page = visitor.at(Screen.PHONE);
        signIn(page, this.accounts.officer("norfolk"), "/account/tokens");
        page.getByLabel("Name").fill("Monthly upload");
        page.getByLabel("Read my actions", exactly()).check();
        page.getByLabel(Pattern.compile("^30 days, until ")).check();
        press(page, "Make token");
        assertThat(page.locator("main")).containsText("It is not shown again");
        Axe.check(page);
        Screen.DESKTOP.show(page);
        page.getByText("Revoke Monthly upload").click();
        assertThat(page.locator("h1")).hasText("Revoke the token “Monthly upload”?");
        press(page, "Revoke the token");
        assertThat(page.locator("main")).containsText("You have no tokens");
    }

    @Test
    void severalPeopleAreInvitedAtOnceAndTheirLinksPassedOn(Visitor visitor) {
        String one = "one" + System.nanoTime() + "@example.org";
        Page page = visitor.at(Screen.PHONE);
        signIn(page, this.accounts.admin(), "/admin/accounts/new");
        page.getByLabel("Whom to invite").fill("Ann Officer <" + one + ">\ntwo." + one);
        page.getByLabel("Council officer", exactly()).check();
        page.getByText("East of England").click();
        page.getByLabel("Norfolk", exactly()).check();
        page.getByLabel("Suffolk", exactly()).check();
        press(page, "Look through them");
        assertThat(page.locator("main")).containsText("council officer of Norfolk, council officer of Suffolk");
        Axe.check(page);
        Screen.DESKTOP.show(page);
        press(page, "Invite all 2");
        assertThat(page.getByLabel("Pass each link on")).hasValue(Pattern.compile(one + ">  http\\S+/set-up/"));
        Axe.check(page);
    }

    @Test
    void anAccountIsDisabledOnceThatIsMeant(Visitor visitor) {
        Author officer = this.accounts.officer("norfolk");
        Page page = visitor.at(Screen.PHONE);
        signIn(page, this.accounts.admin(), "/admin/accounts/" + officer.id());
        page.getByText("Disable this account").click();
        page.getByText("Cancel").click();
        assertThat(page.locator("main")).containsText("Invited");
        page.getByText("Disable this account").click();
        press(page, "Disable the account");
        assertThat(page.locator("main")).containsText("Disabled");
        page.navigate("/admin/audit?kind=account-disabled&from=2 January 2026");
        Axe.check(page);
        Screen.DESKTOP.show(page);
        assertThat(page.locator("table")).containsText("Disabled the account of Olive Officer");
    }

    @Test
    void aLinkToPassOnIsShownOnce(Visitor visitor) {
        Author officer = this.accounts.officer("norfolk");
        Page page = visitor.at(Screen.PHONE);
        signIn(page, this.accounts.admin(), "/admin/accounts/" + officer.id());
        press(page, "Make a new set-up link");
        assertThat(page.locator("main")).containsText(visitor.address() + "/set-up/");
        Axe.check(page);
    }

    @Test
    void aResetOffersToEndEveryOtherWayInAndOneSeesThatItDoes(Visitor visitor) {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(officer, PASSWORD);
        Page page = visitor.at(Screen.DESKTOP);
        page.navigate(this.accounts.link(officer));
        assertThat(page.getByLabel("Remove my passkeys")).isChecked();
        assertThat(page.locator("main :checked + label")).hasCount(2);
    }

    private void signIn(Page page, Author author, String wanted) {
        this.accounts.choosePassword(author, PASSWORD);
        page.navigate(wanted);
        page.getByLabel("E-mail address").fill(author.email());
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL("**" + wanted);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
