package org.turnaround.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;

/** The application and its database compare names alike: whatever is typed is found under the key that is stored. */
@RecordTest
class NamesTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyNameHasOneKey() {
        List<String> names = new ArrayList<>(this.jdbc
                .sql("select name from council_lead union select name from person union select name from constituency")
                .query(String.class)
                .list());
        assertThat(names).hasSizeGreaterThan(2000).contains("Ynys Môn");
        names.addAll(List.of(
                "Siân O’Ñandú",
                "‘King’s’ Lynn",
                "King's Lynn & West Norfolk",
                "ÉCOLE",
                "Łódź",
                "Straße",
                "Ångström",
                "İstanbul",
                "½ a borough",
                "St. Helens -- ",
                "e\u0301",
                "東京",
                "&",
                ""));
        assertThat(this.jdbc
                        .sql(
                                "select slug_of(name) from unnest(?::text[]) with ordinality as asked (name, at) order by at")
                        .param(names.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEqualTo(names.stream().map(Names::key).toList());
    }
}
