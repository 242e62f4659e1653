package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

@ApplicationTest
@Transactional
class TestDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isARealPostgres() {
        assertThat(this.jdbc.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL 18");
    }

    @Test
    void sortsTheSameWayOnEveryMachine() {
        String sql = "select string_agg(w, ' ' order by w) from unnest(array['b', 'É', 'a', 'B']) w";
        assertThat(this.jdbc.sql(sql).query(String.class).single()).isEqualTo("B a b É");
    }

    @Test
    void letsMigrationsCreateTheExtensionsThatSearchNeeds() {
        this.jdbc.sql("create extension if not exists pg_trgm").update();
        this.jdbc.sql("create extension if not exists unaccent").update();
        assertThat(this.jdbc.sql("select unaccent('Émile')").query(String.class).single())
                .isEqualTo("Emile");
    }
}
