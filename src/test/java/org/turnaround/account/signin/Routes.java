package org.turnaround.account.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The stated rule of every route: see {@link Rule} for who is meant. A new route is one more line, in its place. */
public final class Routes {

    static final Map<String, Rule> RULES = read("""
            GET  /                                           everybody
            GET  /.well-known/security.txt                   everybody
            GET  /about                                      everybody
            GET  /account                                    signed in
            GET  /account/passkeys                           signed in
            GET  /account/passkeys/{passkey}/removal         signed in
            POST /account/passkeys/{passkey}/removal         signed in
            GET  /account/password                           signed in
            POST /account/password                           signed in
            GET  /account/tokens                             signed in
            POST /account/tokens                             signed in
            GET  /account/tokens/{token}/removal             signed in
            POST /account/tokens/{token}/removal             signed in
            GET  /actions/{id}                               everybody
            GET  /actions/{id}.csv                           everybody
            GET  /actions/{id}.json                          everybody
            GET  /admin                                      administrators
            GET  /admin/accounts                             administrators
            POST /admin/accounts                             administrators
            GET  /admin/accounts/new                         administrators
            GET  /admin/accounts/{account}                   administrators
            GET  /admin/accounts/{account}/disabling         administrators
            POST /admin/accounts/{account}/disabling         administrators
            POST /admin/accounts/{account}/enabling          administrators
            POST /admin/accounts/{account}/links             administrators
            POST /admin/accounts/{account}/roles             administrators
            GET  /admin/accounts/{account}/roles/{grant}/removal administrators
            POST /admin/accounts/{account}/roles/{grant}/removal administrators
            GET  /admin/audit                                administrators
            POST /admin/changes/{change}/hidden              administrators
            GET  /api/v1/actions                             staff
            GET  /api/v1/actions/{action}                    officers of it
            POST /api/v1/actions/{action}/updates            officers of it
            GET  /calls                                      everybody
            GET  /calls.atom                                 everybody
            GET  /calls.csv                                  everybody
            GET  /calls.json                                 everybody
            GET  /calls/{id}                                 everybody
            GET  /calls/{id}.csv                             everybody
            GET  /calls/{id}.json                            everybody
            GET  /card.png                                   everybody
            GET  /commitments                                everybody
            GET  /commitments.atom                           everybody
            GET  /commitments.csv                            everybody
            GET  /commitments.json                           everybody
            GET  /compare                                    everybody
            GET  /compare.csv                                everybody
            GET  /compare.json                               everybody
            GET  /corrections                                everybody
            GET  /corrections.atom                           everybody
            GET  /corrections.csv                            everybody
            GET  /corrections.json                           everybody
            GET  /corrections/{key}                          everybody
            GET  /corrections/{key}.csv                      everybody
            GET  /corrections/{key}.json                     everybody
            GET  /councils                                   everybody
            GET  /councils.csv                               everybody
            GET  /councils.json                              everybody
            GET  /councils/{slug}                            everybody
            GET  /councils/{slug}.csv                        everybody
            GET  /councils/{slug}.json                       everybody
            GET  /councils/{slug}/card.png                   everybody
            GET  /councils/{slug}/disagreements              everybody
            GET  /councils/{slug}/disagreements.csv          everybody
            GET  /councils/{slug}/disagreements.json         everybody
            GET  /councils/{slug}/findings                   everybody
            GET  /councils/{slug}/findings.csv               everybody
            GET  /councils/{slug}/findings.json              everybody
            GET  /councils/{slug}/inspections                everybody
            GET  /councils/{slug}/inspections.csv            everybody
            GET  /councils/{slug}/inspections.json           everybody
            GET  /councils/{slug}/plan                       everybody
            GET  /councils/{slug}/plan.csv                   everybody
            GET  /councils/{slug}/plan.json                  everybody
            GET  /councils/{slug}/positions                  everybody
            GET  /councils/{slug}/positions.csv              everybody
            GET  /councils/{slug}/positions.json             everybody
            GET  /councils/{slug}/timeline                   everybody
            GET  /councils/{slug}/timeline.atom              everybody
            GET  /councils/{slug}/timeline.csv               everybody
            GET  /councils/{slug}/timeline.json              everybody
            GET  /editor                                     editors
            GET  /editor/surveys/{id}/answers                editors
            POST /editor/statements/{id}/another             editors
            POST /editor/statements/{id}/same                editors
            POST /editor/changes/{change}/undo               editors
            GET  /editor/articles/new                        editors
            POST /editor/articles                            editors
            GET  /editor/{things}                            editors
            POST /editor/{things}                            editors
            GET  /editor/{things}/new                        editors
            GET  /editor/{things}/{id}                       editors
            POST /editor/{things}/{id}                       editors
            POST /editor/{things}/{id}/discard               editors
            GET  /editor/{things}/{id}/preview               editors
            POST /editor/{things}/{id}/publication           editors
            POST /editor/{things}/{id}/withdrawal            editors
            GET  /editor/{things}/{id}/{way}                 editors
            GET  /entries/{id}                               everybody
            GET  /entries/{id}.csv                           everybody
            GET  /entries/{id}.json                          everybody
            GET  /error                                      everybody
            POST /error                                      nobody
            GET  /findings                                   everybody
            GET  /findings.csv                               everybody
            GET  /findings.json                              everybody
            GET  /findings/topics/{slug}                     everybody
            GET  /findings/topics/{slug}.csv                 everybody
            GET  /findings/topics/{slug}.json                everybody
            GET  /findings/{id}                              everybody
            GET  /findings/{id}.csv                          everybody
            GET  /findings/{id}.json                         everybody
            GET  /findings/{id}/card.png                     everybody
            GET  /inspections/{id}                           everybody
            GET  /inspections/{id}.csv                       everybody
            GET  /inspections/{id}.json                      everybody
            GET  /method                                     everybody
            GET  /mps                                        everybody
            GET  /mps.csv                                    everybody
            GET  /mps.json                                   everybody
            GET  /mps/{slug}                                 everybody
            GET  /mps/{slug}.csv                             everybody
            GET  /mps/{slug}.json                            everybody
            GET  /mps/{slug}/card.png                        everybody
            GET  /mps/{slug}/timeline                        everybody
            GET  /mps/{slug}/timeline.atom                   everybody
            GET  /mps/{slug}/timeline.csv                    everybody
            GET  /mps/{slug}/timeline.json                   everybody
            GET  /opensearch.xml                             everybody
            GET  /people/{slug}                              everybody
            GET  /people/{slug}.atom                         everybody
            GET  /people/{slug}.csv                          everybody
            GET  /people/{slug}.json                         everybody
            GET  /propositions/{id}                          everybody
            GET  /propositions/{id}.csv                      everybody
            GET  /propositions/{id}.json                     everybody
            GET  /reset/{token}                              everybody
            POST /reset/{token}                              everybody
            GET  /robots.txt                                 everybody
            GET  /search                                     everybody
            GET  /search.atom                                everybody
            GET  /search.csv                                 everybody
            GET  /search.json                                everybody
            GET  /search/suggestions.json                    everybody
            GET  /set-up/{token}                             everybody
            POST /set-up/{token}                             everybody
            GET  /sign-in                                    everybody
            POST /sign-in                                    everybody
            GET  /sign-in/refused                            everybody
            GET  /sign-in/unsent                             everybody
            POST /sign-in/unsent/removal                     everybody
            GET  /sitemap.xml                                everybody
            GET  /sitemaps/pages.xml                         everybody
            GET  /sitemaps/{things}-{part}.xml               everybody
            GET  /sources/{id}                               everybody
            GET  /sources/{id}.csv                           everybody
            GET  /sources/{id}.json                          everybody
            GET  /staff                                      staff
            GET  /staff/actions/{action}                     officers of it
            GET  /staff/actions/{action}/decision            approvers of it
            POST /staff/actions/{action}/decision            approvers of it
            POST /staff/actions/{action}/updates             officers of it
            POST /staff/actions/{action}/updates/{update}/undo officers of it
            GET  /staff/councils/{slug}/round                officers of it
            POST /staff/councils/{slug}/round                officers of it
            POST /staff/desk/changes/{change}/undo          staff
            GET  /staff/desk/{things}                        staff
            POST /staff/desk/{things}                        staff
            GET  /staff/desk/{things}/new                    staff
            GET  /staff/desk/{things}/{id}                   staff
            POST /staff/desk/{things}/{id}                   staff
            POST /staff/desk/{things}/{id}/discard           staff
            GET  /staff/desk/{things}/{id}/preview           staff
            POST /staff/desk/{things}/{id}/publication       staff
            POST /staff/desk/{things}/{id}/withdrawal        staff
            GET  /staff/desk/{things}/{id}/{way}             staff
            GET  /statements/{id}                            everybody
            GET  /statements/{id}.csv                        everybody
            GET  /statements/{id}.json                       everybody
            GET  /surveys/{id}                               everybody
            GET  /surveys/{id}.csv                           everybody
            GET  /surveys/{id}.json                          everybody
            GET  /time-to-improve                            everybody
            GET  /time-to-improve.csv                        everybody
            GET  /time-to-improve.json                       everybody
            """);

    private Routes() {}

    /** Every address that can be asked for. */
    public static List<String> all() {
        return RULES.keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .toList();
    }

    /** What anybody can read, and finds for themselves: without the addresses that hold a key. */
    public static List<String> everybodys() {
        return all().stream()
                .filter(route ->
                        RULES.get("GET " + route) == Rule.EVERYBODY && !route.matches("/(error|reset|set-up)\\b.*"))
                .toList();
    }

    private static Map<String, Rule> read(String table) {
        Map<String, Rule> rules = new TreeMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split("\\s+", 3);
            rules.put(
                    parts[0] + " " + parts[1],
                    Rule.valueOf(parts[2].strip().toUpperCase(Locale.ROOT).replace(' ', '_')));
        });
        return rules;
    }
}
