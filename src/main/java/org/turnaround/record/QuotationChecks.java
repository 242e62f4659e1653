package org.turnaround.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/**
 * Looks whether quotations stand in the captured texts of their sources. A result belongs to one quotation and one text:
 * when either changes it is no longer shown, and it is looked at again: everything when the application has started, else
 * what was changed.
 */
@Service
@Transactional
public class QuotationChecks {

    private static final int AT_ONCE = 500;

    private static final String STALE = """
            select c.id as citation, coalesce(c.wording, s.quote) as quotation, t.text, t.sha256
              from citation c
              left join statement s on s.id = c.entry_id
              left join source_text_now t on t.source_id = c.source_id
              left join quotation_check k on k.citation_id = c.id
             where coalesce(c.wording, s.quote) is not null
               and (k.citation_id is null
                    or k.quotation_md5 <> md5(coalesce(c.wording, s.quote))
                    or k.text_sha256 is distinct from t.sha256)
               and %s
             order by c.id limit :count
            """;

    private static final String SAVE = """
            insert into quotation_check (citation_id, result, checked_on, quotation_md5, text_sha256)
            values (:citation, :result, :day, md5(:quotation), :text)
            on conflict (citation_id) do update set result = excluded.result, checked_on = excluded.checked_on,
                   quotation_md5 = excluded.quotation_md5, text_sha256 = excluded.text_sha256
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotationChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        refresh("true", 0);
    }

    /** Looks again at what has changed since of the words that an entry quotes. */
    public void refreshEntry(long id) {
        refresh("c.entry_id = :id", id);
    }

    @EventListener
    void refreshSource(SourceChanged changed) {
        refresh("c.source_id = :id", changed.source());
    }

    private void refresh(String which, long id) {
        List<Stale> stale = stale(which, id);
        while (!stale.isEmpty()) {
            stale.forEach(this::check);
            stale = stale(which, id);
        }
    }

    private List<Stale> stale(String which, long id) {
        return Rows.of(Stale.class).list(this.jdbc, STALE.formatted(which), Map.of("id", id, "count", AT_ONCE));
    }

    private void check(Stale one) {
        this.jdbc
                .sql(SAVE)
                .param("citation", one.citation)
                .param("result", QuotationCheck.of(one.quotation, one.text).code())
                .param("day", LocalDate.now(this.clock))
                .param("quotation", one.quotation)
                .param("text", one.sha256)
                .update();
    }

    private record Stale(
            long citation,
            String quotation,
            @Nullable String text,
            @Nullable String sha256) {}
}
