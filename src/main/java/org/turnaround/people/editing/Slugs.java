package org.turnaround.people.editing;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the slug of a new person's address from their name. Two people of one name have two. */
@Component
class Slugs {

    private static final int LONGEST = 90;

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that nobody has or had: {@code zoe-smith}, or {@code zoe-smith-2} where that is taken; of a name in another script {@code person-1}. */
    String of(String name) {
        String plain = plain(name);
        return this.jdbc.sql("""
                        select slug from (
                            select n as number, :plain || case when n > 1 or :plain = 'person' then '-' || n else '' end as slug
                              from generate_series(1, 1000) n) free
                         where not exists (select from person p where p.slug = free.slug)
                           and not exists (select from person_alias a where a.slug = free.slug)
                         order by number limit 1
                        """).param("plain", plain).query(String.class).single();
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
}
