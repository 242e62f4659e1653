package org.turnaround;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind of page there is, one address each, on the bundled record. Add yours: the rules that hold on every page
 * ({@code PageRulesTests}) and the accessibility checks ({@code AccessibilityIT}) run over this list. In an address, a
 * key of the record files in braces stands for the number that its row got: {@code /findings/{f-2013cp-6}}.
 */
public final class Pages {

    /** Pages anybody can read. */
    public static final List<String> PUBLIC = List.of(
            "/",
            "/about",
            "/councils",
            "/councils?grade=good&name=nor",
            "/councils/norfolk",
            "/councils/barnet",
            "/councils/norfolk/timeline",
            "/councils/norfolk/timeline?person=brandon-lewis&order=oldest",
            "/councils/norfolk/timeline?q=nothing-like-it",
            "/councils/norfolk/inspections",
            "/councils/norfolk/findings",
            "/councils/barnet/findings?practice=plans&told=before",
            "/findings",
            "/findings?year=2016&region=London",
            "/findings/topics/caseloads",
            "/councils/norfolk/plan",
            "/councils/cheshire-east/plan",
            "/mps",
            "/mps?on=2013-06-14&council=norfolk",
            "/mps/brandon-lewis",
            "/mps/clive-lewis/timeline",
            "/people/lisa-christensen",
            "/councils/norfolk/positions",
            "/councils/norfolk/disagreements",
            "/councils/norfolk/positions?on=2013-06-14&party=Conservative&topic=leadership",
            "/propositions/{prop-leadership}",
            "/compare",
            "/compare?mp=clive-lewis&mp=norman-lamb&mp=henry-bellingham",
            "/commitments?council=norfolk",
            "/commitments?status=overdue&q=nothing-like-it",
            "/calls?mp=clive-lewis",
            "/calls/{call-03}",
            "/entries/{com-01}",
            "/surveys/{sv-2017-mps}",
            "/surveys/{sv-2017-councillors}",
            "/statements/{st-2013-06-nine}",
            "/time-to-improve",
            "/time-to-improve?council=devon&region=South+West&order=council",
            "/method",
            "/corrections",
            "/corrections/cor-2026-11-30-more-money-henry-bellingham-2019",
            "/inspections/{insp-norfolk-2018-01-19}",
            "/findings/{f-2013cp-6}",
            "/actions/{act-05}",
            "/statements/{st-2016-01-joint}",
            "/entries/{int-commissioner-2015}",
            "/entries/{meet-timpson-2013}",
            "/sources/{src-bbc-22902495}",
            "/sign-in",
            "/sign-in/refused?why=unknown",
            "/sign-in/unsent",
            "/search",
            "/search?q=board",
            "/search?q=Cloe+Smith",
            "/search?q=2013+inadequate&council=norfolk&order=newest&size=3",
            "/search?q=nothing-like-it");

    /** Who looks at a page behind the sign-in, or at one that leads through it: somebody of Norfolk, or an administrator. */
    public enum Reader {
        NOBODY,
        OFFICER,
        APPROVER,
        ADMINISTRATOR
    }

    /**
     * Every page of staff, accounts and administrators, and the ways in, by who looks at it; {@code StaffPagesIT} fails
     * where a route is missing. {account} stands for somebody's number, {grant}, {token} and {passkey} for what they have,
     * {set-up}, {reset} and {first-administrator} for a one-time link of that sort.
     */
    public static final Map<Reader, List<String>> STAFF = Map.of(
            Reader.NOBODY,
            List.of(
                    "/sign-in",
                    "/sign-in/refused?why=unverified",
                    "/sign-in/unsent",
                    "{set-up}",
                    "{reset}",
                    "{first-administrator}",
                    "/set-up/used-long-ago",
                    "/reset/used-long-ago"),
            Reader.OFFICER,
            List.of(
                    "/staff",
                    "/staff/councils/norfolk/round",
                    "/staff/actions/{act-05}",
                    "/actions/{act-05}",
                    "/account",
                    "/account/password",
                    "/account/passkeys",
                    "/account/passkeys/{passkey}/removal",
                    "/account/tokens",
                    "/account/tokens/{token}/removal",
                    "/admin",
                    "/staff/councils/barnet/round"),
            Reader.APPROVER,
            List.of(
                    "/staff",
                    "/staff/actions/{act-05}",
                    "/staff/actions/{act-05}/decision",
                    "/staff/desk/action-updates/new?facts.action={act-05}",
                    "/staff/desk/actions/{act-05}",
                    "/staff/desk/actions/new?plan={plan-2017}",
                    "/staff/desk/plan-versions/new?facts.plan={plan-2017}",
                    "/staff/desk/plans/{plan-2017}",
                    "/staff/desk/plans/new"),
            Reader.ADMINISTRATOR,
            List.of(
                    "/staff",
                    "/admin",
                    "/admin/accounts",
                    "/admin/accounts?q=nobody-of-that-name",
                    "/admin/accounts/new",
                    "/admin/accounts/{account}",
                    "/admin/accounts/{account}/disabling",
                    "/admin/accounts/{account}/roles/{grant}/removal",
                    "/admin/audit",
                    "/admin/audit?kind=signed-in&from=2026-01-01"));

    /** Those with a form that cannot be sent as it is first shown: its button is pressed. */
    public static final Map<Reader, List<String>> FORMS = Map.of(
            Reader.NOBODY,
            List.of("/sign-in", "{set-up}", "{first-administrator}"),
            Reader.OFFICER,
            List.of("/staff/actions/{act-05}", "/account/password", "/account/tokens"),
            Reader.APPROVER,
            List.of(
                    "/staff/desk/action-updates/new?facts.action={act-05}",
                    "/staff/desk/actions/new?plan={plan-2017}",
                    "/staff/desk/plan-versions/new?facts.plan={plan-2017}",
                    "/staff/desk/plans/new"),
            Reader.ADMINISTRATOR,
            List.of("/admin/accounts/new"));

    private static final Pattern KEY = Pattern.compile("\\{([a-z0-9-]+)}");

    private Pages() {}

    /** The address with the numbers of this database. */
    public static String address(String page, JdbcClient jdbc) {
        return KEY.matcher(page).replaceAll(key -> number(key.group(1), jdbc));
    }

    private static String number(String key, JdbcClient jdbc) {
        return Matcher.quoteReplacement(jdbc.sql("select coalesce(c.number, i.row_id) from record_item i"
                        + " left join call c on i.kind = 'call' and c.id = i.row_id where i.key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AssertionError("The record has no " + key)));
    }
}
