package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.shared.PartialDate;

/** What rests on a source makes it public, wherever that stands; what was found when its words were looked up does not. */
@ApplicationTest
@Transactional
class SourceUseTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Test
    void everyTableThatPointsToASourceCountsAndMakesItFoundAnew() {
        List<String> pointing = names("select distinct conrelid::regclass::text from pg_constraint"
                + " where contype = 'f' and confrelid = 'source'::regclass and conrelid <> confrelid"
                + " and conrelid not in ('source_text'::regclass, 'quotation_seen'::regclass)");
        assertThat(pointing).isNotEmpty();
        assertThat(names("select table_name from information_schema.view_table_usage where view_name = 'source_use'"))
                .containsAll(pointing);
        assertThat(
                        names(
                                "select event_object_table from information_schema.triggers where trigger_name like 'search\\_source\\_insert\\_%'"))
                .containsAll(pointing);
    }

    @Test
    void theSourceOfAFindingIsPublicWithItsInspectionButNoSourceOfTheWholeInspection() {
        TestEntries given = new TestEntries(this.jdbc);
        long inspection = given.entry(given.council(), "inspection", PartialDate.parse("2013-06"), "Inspected");
        long source = given.source();
        this.jdbc.sql("""
                        with f as (insert into finding (entry_id, council_id, kind, text)
                                   select id, council_id, 'finding', 'Visits are late' from entry where id = :entry returning id)
                        insert into finding_source (entry_id, finding_id, source_id) select :entry, id, :source from f
                        """).param("entry", inspection).param("source", source).update();

        assertThat(isPublic(source)).isTrue();
        assertThat(this.timeline.preview(inspection).sources())
                .extracting(SourceLine::id)
                .doesNotContain(source)
                .hasSize(1);

        given.withdraw(inspection);
        assertThat(isPublic(source)).isFalse();
    }

    private boolean isPublic(long source) {
        return this.jdbc
                .sql("select source_is_public(?)")
                .param(source)
                .query(Boolean.class)
                .single();
    }

    private List<String> names(String sql) {
        return this.jdbc.sql(sql).query(String.class).list();
    }
}
