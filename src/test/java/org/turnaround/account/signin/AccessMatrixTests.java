package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.turnaround.account.TestAccounts.signedIn;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.action.TestActions;

/**
 * Who may reach which route: every route of the running application against everybody who could ask. A new route has to
 * be added to {@link Routes}, one line, or this fails. Whether somebody may touch this council's things and not that
 * one's is asserted where the things are; here, whoever gets past the gate counts as let in. What Spring Security's
 * filters answer themselves (signing out, passkeys, OpenID Connect) is no controller's route: see {@link SignInTests},
 * {@link OpenIdTests} and the browser tests of accounts.
 */
@ApplicationTest
@Transactional
class AccessMatrixTests {

    private static final String NO_SUCH_NUMBER = "9223372036854775807";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestActions actions;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    /** What a variable in an address stands for, where a route is for those of one council: a thing of test-norfolk's. */
    final Map<String, String> things = new TreeMap<>();

    private final Map<Who, Author> people = new EnumMap<>(Who.class);

    @BeforeEach
    void oneOfEach() {
        this.people.put(Who.OFFICER, this.accounts.officer("test-norfolk"));
        long council = this.people.get(Who.OFFICER).councils().iterator().next();
        this.things.put("slug", "test-norfolk");
        long plan = this.actions.plan(council);
        this.things.put("plan", String.valueOf(plan));
        this.things.put("action", String.valueOf(this.actions.action(plan, "1", null)));
        this.people.put(Who.OFFICER_OF_ANOTHER, this.accounts.officer("test-suffolk"));
        this.people.put(Who.APPROVER, this.accounts.approver("test-norfolk"));
        this.people.put(Who.EDITOR, this.accounts.editorPerson());
        this.people.put(Who.ADMINISTRATOR, this.accounts.admin());
    }

    @Test
    void everyRouteHasAStatedRuleAndEveryRuleARoute() {
        assertThat(new TreeSet<>(Routes.RULES.keySet()))
                .as("the routes in Routes.RULES, one line each, against those of the running application")
                .containsExactlyElementsOf(routes());
    }

    @Test
    void everybodyIsLetInOrSentAwayAsStated() {
        Map<String, String> wrong = new TreeMap<>();
        for (String route : routes()) {
            Rule rule = Routes.RULES.get(route);
            for (Who who : Who.values()) {
                Outcome outcome = ask(route, who);
                if (rule != null && outcome != rule.outcome(who)) {
                    wrong.put(route + " by " + who, outcome + " instead of " + rule.outcome(who));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The gate is what is asked: a page that is not found, or a form with nothing in it, has been reached. */
    private Outcome ask(String route, Who who) {
        String path = route.split(" ")[1];
        for (Map.Entry<String, String> thing : this.things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        path = path.replaceAll("\\{[^}]*}", NO_SUCH_NUMBER);
        var request = this.mvc
                .method(HttpMethod.valueOf(route.split(" ")[0]))
                .uri(path)
                .with(csrf());
        if (who != Who.ANONYMOUS) {
            request = request.with(signedIn(requireNonNull(this.people.get(who))));
        }
        MvcTestResult result = request.exchange();
        int status = result.getResponse().getStatus();
        if (status == 401
                || (status == 302 && "/sign-in".equals(result.getResponse().getRedirectedUrl()))) {
            return Outcome.ASKED_TO_SIGN_IN;
        }
        return status == 403 ? Outcome.FORBIDDEN : Outcome.LET_IN;
    }

    private TreeSet<String> routes() {
        return this.mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTests::written)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> written(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        Set<RequestMethod> asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        return route.getPatternValues().stream()
                .flatMap(path -> asked.stream().map(method -> method + " " + path.replaceAll(":[^}]*}", "}")));
    }

    enum Who {
        ANONYMOUS,
        OFFICER,
        OFFICER_OF_ANOTHER,
        APPROVER,
        EDITOR,
        ADMINISTRATOR
    }

    enum Outcome {
        LET_IN,
        ASKED_TO_SIGN_IN,
        FORBIDDEN
    }
}
