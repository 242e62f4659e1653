package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody at a browser as a journey tells of them, by what they read there: {@code officer.fill("Note", "We met")
 * .press("Save")}. Counts what they do.
 */
final class Person {

    static final String PASSWORD = "three random words";

    private final Page page;
    private int steps;
    private int letters;
    private int clicks;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return this.page;
    }

    Person goTo(String address) {
        this.page.navigate(address);
        return step();
    }

    Person follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        return clicked();
    }

    Person fill(String label, String words) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(words);
        this.letters += words.length();
        return step();
    }

    Person choose(String label, String option) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(option);
        return clicked();
    }

    Person tick(String label) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return clicked();
    }

    Person unfold(String words) {
        main().getByText(words).click();
        return clicked();
    }

    Person press(String button) {
        button(button).click();
        return clicked();
    }

    Person pressTwice(String button) {
        button(button).dblclick();
        return step();
    }

    /** Fills in the page of a one-time link. */
    Person choosePassword() {
        return fill("Password", PASSWORD)
                .fill("The same password again", PASSWORD)
                .press("Save and sign in");
    }

    /** On the page that asks for it. */
    Person signIn(String email) {
        return fill("E-mail address", email).fill("Password", PASSWORD).press("Sign in");
    }

    Person isOn(String heading) {
        assertThat(this.page.locator("h1")).hasText(heading);
        return this;
    }

    /** Anywhere on the page, the notice above it included. */
    Person sees(String... words) {
        for (String one : words) {
            assertThat(this.page.locator(".page")).containsText(one);
        }
        return this;
    }

    Person seesNot(String words) {
        assertThat(this.page.locator(".page")).not().containsText(words);
        return this;
    }

    Person hasTyped(String label, String words) {
        assertThat(main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(words);
        return this;
    }

    Locator main() {
        return this.page.locator("main");
    }

    /** The one row of an update round in which an action's reference stands. */
    Locator row(String ref) {
        return this.page
                .locator("[data-row]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(ref + " ")));
    }

    int steps() {
        return this.steps;
    }

    /** How many characters they have typed. */
    int letters() {
        return this.letters;
    }

    /** How often they have pressed, followed, ticked or chosen something. */
    int clicks() {
        return this.clicks;
    }

    private Person clicked() {
        this.clicks++;
        return step();
    }

    private Locator button(String words) {
        return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    private Person step() {
        this.steps++;
        return this;
    }
}
