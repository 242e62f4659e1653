package org.turnaround.people.editing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.LookupSet;
import org.turnaround.desk.form.PlaceAndDay;

/** People at the desk. Somebody of a like name is pointed out. */
@Component
class PersonKind extends Kind<Official, Official.Form> {

    private static final int LONGEST = 90;

    private static final String NAMES = """
            select p.id::text, p.name, p.sort_name, every_name(p),
                   (select string_agg(distinct o.title, ', ') from office o where o.person_id = p.id) as note
              from person p
            """;

    private static final String POSTS = """
            select '/editor/posts/' || f.id as address,
                   concat(concat_ws(', ', f.title, coalesce(o.name, c.name)), ' from ' || in_words(f.starts), ' until ' || in_words(f.ends)) as words
              from office f left join organisation o on o.id = f.organisation_id left join council c on c.id = f.council_id
             where f.person_id = ? order by coalesce(f.starts_first, f.known_by) desc nulls last, f.id
            """;

    private static final String CHANGES = """
            select '/editor/party-changes/' || id, party || ' from ' || in_words(starts) from party_change where person_id = ?
             order by starts_first, id
            """;

    /** Of a person or an organisation. */
    static final String FORMER = """
            select '/editor/former-names/' || id, name || coalesce(' until ' || in_words(ends), '') from former_name where %s_id = ?
             order by ends_first, id
            """;

    private static final String SEATS = """
            select '/editor/seats/' || m.id as address,
                   concat(c.name, ', ', m.party, ' from ' || in_words(m.starts), ' until ' || in_words(m.ends)) as words
              from membership m join constituency c on c.id = m.constituency_id
             where m.person_id = ? order by coalesce(m.starts_first, m.known_by) desc, m.id
            """;

    /** One that nobody has or had: {@code zoe-smith}, or {@code zoe-smith-2} where that is taken; of a name in another script {@code person-1}. */
    private static final String SLUG = """
            select slug from (
                select n as number, :plain || case when n > 1 or :plain = 'person' then '-' || n else '' end as slug
                  from generate_series(1, 1000) n) free
             where not exists (select from person p where p.slug = free.slug)
               and not exists (select from person_alias a where a.slug = free.slug)
             order by number limit 1
            """;

    private static final String USUAL_STATUSES = "permanent interim acting fixed-term";

    private static final String USUAL_TYPES = "council committee department improvement-board partnership regulator"
            + " government-department parliament newspaper broadcaster charity trade-union political-party campaign nhs";

    PersonKind(Shelf shelf) {
        super("person", Official.class, NAMES, shelf);
    }

    /** What the forms of people and organisations let one choose from. */
    @Bean
    static LookupSet peopleLookups(Shelf shelf) {
        return new LookupSet(shelf)
                .many(
                        "constituency",
                        "select id::text, name || ' (boundaries of ' || boundaries || ')', name || boundaries, name from constituency")
                .codes("post-status", "select status from office where status is not null", Map.of("", USUAL_STATUSES))
                .codes("organisation-type", "select type from organisation", Map.of("", USUAL_TYPES));
    }

    @Override
    protected String title(Official.Form form) {
        return form.name();
    }

    @Override
    protected String desk() {
        return "/editor/people";
    }

    /** The address of somebody new is made of their name; the record files bring their own. */
    @Override
    protected void complete(Official person) {
        if (!person.hasSlug()) {
            String plain = plain(person.form().name());
            person.slug(shelf().one(String.class, SLUG, Map.of("plain", plain)).orElseThrow());
        }
    }

    /** Small letters of the Latin alphabet, digits and hyphens. */
    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[’']", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("-$", "");
        return slug.length() < 2 ? "person" : slug;
    }

    @Override
    protected String address(Official person) {
        return "/people/" + person.slug();
    }

    @Override
    protected boolean isPublic(Official person) {
        return shelf().holds("select person_is_public(?)", person.id());
    }

    @Override
    protected Map<String, String> alike(Official.Form form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        shelf().foundByName(NAMES, form.name(), "null", new PlaceAndDay(null, null))
                .forEach((key, name) -> alike.put(desk() + "/" + key, name));
        return alike;
    }

    @Override
    protected Map<String, Map<String, String>> besides(Official person) {
        Map<String, Map<String, String>> besides = new LinkedHashMap<>();
        besides.put("Posts held", held("/editor/posts", "Enter a post", POSTS, person.id()));
        besides.put("Seats in the House of Commons", held("/editor/seats", "Enter a seat", SEATS, person.id()));
        besides.put("Changes of party", held("/editor/party-changes", "Enter a change of party", CHANGES, person.id()));
        besides.put(
                "Former names",
                held("/editor/former-names", "Enter a former name", FORMER.formatted("person"), person.id()));
        return besides;
    }

    private Map<String, String> held(String desk, String enter, String sql, long person) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put(desk + "/new?facts.person=" + person, enter);
        held.putAll(shelf().words(sql, person));
        return held;
    }
}
