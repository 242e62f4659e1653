package org.turnaround.plan.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** The papers that people of a council cite: minutes, reports to a committee, the plan itself. Each is one source. */
@Component
public class CouncilPapers {

    private static final String AT_ADDRESS = """
            select id from source where address_key(url) = address_key(?) and source_is_public(id) order by id limit 1
            """;

    private static final String OF_TITLE = """
            select s.id from source s join council c on c.official_name = s.publication
             where c.id = ? and s.url is null and lower(s.title) = lower(?) and source_is_public(s.id)
             order by s.id limit 1
            """;

    private static final String NEW = """
            insert into source (kind, title, publication, url)
            select ?, ?, official_name, ? from council where id = ?
            returning id
            """;

    private static final String REPORTS = """
            insert into source (record_key, kind, title, publication, note)
            select 'reports-of-' || slug, 'council-report', 'The council''s own reports on its actions',
                   official_name, 'Entered here by officers and approvers of the council; not published elsewhere'
              from council where id = ?
            on conflict (record_key) do update set kind = excluded.kind
            returning id
            """;

    private static final String REPORTED =
            "select s.id from source s join council c on s.record_key = 'reports-of-' || c.slug where c.id = ?";

    private final Shelf shelf;

    CouncilPapers(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What is wrong with a paper that is named in a form, whose part {@code paper} it is. */
    public static void check(Paper paper, Faults faults) {
        String url = Objects.requireNonNullElse(paper.url(), "");
        faults.require(url.isEmpty() || paper.isNamed(), "paper.title", "Enter the title of what is at that address");
        faults.require(
                url.isEmpty() || TypedAddress.isWeb(url), "paper.url", "Enter an address that begins with https://");
    }

    /** The sources with the paper among them. */
    public List<Long> with(List<Long> sources, @Nullable Long council, Paper paper) {
        if (council == null || !paper.isNamed()) {
            return sources;
        }
        List<Long> with = new ArrayList<>(sources);
        long source = source(council, "council-paper", paper);
        if (!with.contains(source)) {
            with.add(source);
        }
        return with;
    }

    /**
     * Finds the paper among the sources on the record, by its address or else by its title, or puts it there.
     *
     * @param kind of a source that is new, as in {@code board-paper}
     * @return the id of the source
     */
    public long source(long council, String kind, Paper paper) {
        String title = Objects.requireNonNull(paper.title());
        Optional<Long> known = paper.url() == null
                ? this.shelf.one(Long.class, OF_TITLE, council, title)
                : this.shelf.one(Long.class, AT_ADDRESS, paper.url());
        return known.orElseGet(() -> this.shelf
                .one(Long.class, NEW, kind, title, paper.url(), council)
                .orElseThrow());
    }

    /**
     * The source that a council's own reports cite: the council, telling Turnaround. One for each council, made when its
     * first report comes: of two at once, the later finds the other's. Evidence that can be read elsewhere is linked
     * beside it.
     */
    public long ofReports(long council) {
        return this.shelf
                .one(Long.class, REPORTED, council)
                .or(() -> this.shelf.one(Long.class, REPORTS, council))
                .orElseThrow();
    }
}
