package org.turnaround.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record that comes with the application, as it stands in the database. */
@DataJpaTest
@Import(RecordLoader.class)
class BundledRecordTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordLoader loader;

    @BeforeEach
    void load() {
        this.loader.load(RecordFolder.bundled());
    }

    @Test
    void coversEveryCouncilWithChildrensServices() {
        assertThat(count("select count(*) from council")).isEqualTo(153);
        assertThat(count("select count(*) from council where tile_q is null")).isZero();
    }

    @Test
    void holdsEveryInspectionListed() {
        assertThat(count("select count(*) from inspection where basis is not null"))
                .isEqualTo(484);
        assertThat(count("select count(*) from inspection i where not exists"
                        + " (select 1 from judgement j where j.inspection_id = i.id) and i.basis is not null"))
                .isZero();
    }

    @Test
    void holdsEverySittingMember() {
        String sitting = "select count(distinct s.constituency_id) from seats_on(date '2026-06-30') s"
                + " join constituency c on c.id = s.constituency_id where s.sure and c.boundaries = '2024'";
        assertThat(count(sitting)).isEqualTo(650);
    }

    @Test
    void givesEveryEntryASource() {
        String sql = "select count(*) from entry e where not exists (select 1 from citation c where c.entry_id = e.id)";
        assertThat(count(sql)).isZero();
    }

    private long count(String sql) {
        return this.jdbc.sql(sql).query(Long.class).single();
    }
}
