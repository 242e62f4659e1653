package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.turnaround.Pages;
import org.turnaround.Pages.Reader;
import org.turnaround.account.Author;
import org.turnaround.account.Links;
import org.turnaround.account.Role;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.DeskPages;

/** What must be true of every page of staff, accounts and administrators, and of the ways in. */
@BrowserTest
class StaffPagesIT {

    private static final String DESK = "/staff/desk/";
    private static final Pattern WAY_IN = Pattern.compile("/(staff|account|admin|sign-in|set-up|reset)(/.*)?");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Links links;

    @Autowired
    private DeskPages desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private final Map<Reader, Author> people = new EnumMap<>(Reader.class);

    /** What stands in braces in an address. */
    private final Map<String, Object> things = new HashMap<>();

    @BeforeEach
    void oneOfEach() {
        this.people.put(Reader.OFFICER, this.accounts.officer("norfolk"));
        this.people.put(Reader.APPROVER, this.accounts.approver("norfolk"));
        this.people.put(Reader.ADMINISTRATOR, this.accounts.admin());
        this.people.values().forEach(person -> this.accounts.choosePassword(person, Person.PASSWORD));
        Author officer = this.people.get(Reader.OFFICER);
        this.accounts.token(officer);
        this.accounts.givePasskey(officer);
        this.things.put("{account}", officer.id());
        this.things.put("{grant}", this.accounts.grantOf(officer, Role.OFFICER));
        this.things.put("{token}", this.accounts.tokenOf(officer));
        this.things.put("{passkey}", this.accounts.passkeyOf(officer));
    }

    @Test
    void everybodyCanReadItAndNobodyScrollsSideways(Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Pages.STAFF.forEach((reader, addresses) -> {
            Page page = signedIn(reader, visitor, Screen.DESKTOP);
            addresses.forEach(address -> {
                page.navigate(address(address));
                all.assertThatCode(() -> look(page)).as(reader + " " + address).doesNotThrowAnyException();
            });
        });
        Page page = signedIn(Reader.ADMINISTRATOR, visitor, Screen.DESKTOP);
        this.desk
                .ofEachTemplate(DESK)
                .forEach(address -> all.assertThatCode(() -> {
                            assertThat(page.navigate(address).status()).isEqualTo(200);
                            look(page);
                        })
                        .as(address)
                        .doesNotThrowAnyException());
        all.assertAll();
    }

    @Test
    void whatIsWrongIsSaidFirstAndHasTheFocus(Visitor visitor) {
        Screen screen = Screen.PHONE.dark();
        Map<Reader, Page> pages = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        Pages.FORMS.forEach((reader, addresses) -> addresses.forEach(address -> {
            Page page = pages.computeIfAbsent(reader, who -> signedIn(who, visitor, screen));
            page.navigate(address(address));
            page.locator("main form[novalidate] button[type=submit]").last().click();
            all.assertThatCode(() -> {
                        assertThat(page).hasTitle(Pattern.compile("^Error: "));
                        assertThat(page.locator(".govuk-error-summary")).isFocused();
                        Axe.check(page);
                        fits(page);
                    })
                    .as(reader + " " + address)
                    .doesNotThrowAnyException();
        }));
        all.assertAll();
    }

    @Test
    void everyPageThereIsIsLookedAt() {
        List<PathPattern> routes = this.mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(StaffPagesIT::isPage)
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .filter(route -> WAY_IN.matcher(route.getPatternString()).matches())
                .sorted()
                .toList();
        List<String> lookedAt = Stream.concat(
                        Pages.STAFF.values().stream().flatMap(List::stream).map(this::address),
                        this.desk.ofEachTemplate(DESK).stream())
                .map(address -> routeOf(address, routes))
                .toList();
        TreeSet<String> missing =
                routes.stream().map(PathPattern::getPatternString).collect(Collectors.toCollection(TreeSet::new));
        lookedAt.forEach(missing::remove);
        assertThat(missing).as("routes without an address in Pages.STAFF").isEmpty();
    }

    /** What is on a phone is the same page in another width; its colours in the dark are those of the gallery's pieces. */
    private static void look(Page page) {
        Screen.DESKTOP.show(page);
        Axe.check(page);
        Screen.PHONE.show(page);
        fits(page);
    }

    private static void fits(Page page) {
        Screen.PHONE.fits(page);
    }

    private Page signedIn(Reader reader, Visitor visitor, Screen screen) {
        Page page = visitor.at(screen);
        Author person = this.people.get(reader);
        if (person != null) {
            new Person(page).goTo("/account").signIn(person.email()).isOn("Your account");
        }
        return page;
    }

    private String address(String page) {
        String own = page.replace("{first-administrator}", this.links.forFirstAdministrator());
        for (Map.Entry<String, Object> thing : this.things.entrySet()) {
            own = own.replace(thing.getKey(), thing.getValue().toString());
        }
        for (String link : List.of("{set-up}", "{reset}")) {
            if (own.contains(link)) {
                Author invited = this.accounts.officer("norfolk");
                if (link.equals("{reset}")) {
                    this.accounts.choosePassword(invited, Person.PASSWORD);
                }
                own = own.replace(link, this.accounts.link(invited));
            }
        }
        return Pages.address(own, this.jdbc);
    }

    private static boolean isPage(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** The most particular of those that fit, as the application itself chooses. */
    private static String routeOf(String address, List<PathPattern> routes) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return routes.stream()
                .filter(route -> route.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("");
    }
}
