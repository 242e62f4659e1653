package org.turnaround.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

/** Every MP of 2010 to 2024, as the lists of their elections have them: no more than these say, and nobody twice. */
@RecordTest
class TermsOfTheRecordTests {

    private static final String HELD = """
            select h.person_id, p.slug, c.name as seat, h.membership_id, h.surely_from, h.surely_until,
                   h.possibly_from, h.possibly_until
              from seat_held h join person p on p.id = h.person_id join constituency c on c.id = h.constituency_id
             where c.boundaries = '2010'
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private record Held(
            long personId,
            String slug,
            String seat,
            long membershipId,
            LocalDate surelyFrom,
            LocalDate surelyUntil,
            LocalDate possiblyFrom,
            LocalDate possiblyUntil) {

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(this.surelyFrom) && !day.isAfter(this.surelyUntil);
        }
    }

    @Test
    void everyLineIsOneTermOfOnePerson() {
        Map<String, List<Held>> held = this.jdbc.sql(HELD).query(Held.class).list().stream()
                .collect(groupingBy(one -> one.slug() + " in " + one.seat()));
        List<String> others = new ArrayList<>();
        Map<Long, String> lineOf = new HashMap<>();
        for (NamedCsvRecord line : lines("terms")) {
            String words = line.getField("slug") + " in " + line.getField("constituency");
            Set<Long> terms = held.getOrDefault(words, List.of()).stream()
                    .filter(one -> one.isHeldOn(first(line)))
                    .map(Held::membershipId)
                    .collect(toSet());
            if (terms.size() != 1 || lineOf.putIfAbsent(terms.iterator().next(), words) != null) {
                others.add(words + " on " + first(line) + ": " + terms);
            }
        }
        assertThat(others).isEmpty();
        assertThat(lineOf).as("and there is no other").hasSize((int) count("""
                select count(*) from membership m join constituency c on c.id = m.constituency_id where c.boundaries = '2010'
                """)).hasSizeGreaterThan(2600);
    }

    @Test
    void noTwoSurelyHoldASeatOnOneDayAndNobodySurelyHoldsTwo() {
        assertThat(this.jdbc.sql("""
                        select p.slug || ', ' || q.slug from seat_held h join seat_held o
                            on (o.constituency_id = h.constituency_id and o.person_id > h.person_id
                                or o.person_id = h.person_id and o.constituency_id > h.constituency_id)
                           and greatest(h.surely_from, o.surely_from) <= least(h.surely_until, o.surely_until)
                          join person p on p.id = h.person_id join person q on q.id = o.person_id
                        """).query(String.class).list()).isEmpty();
    }

    /** All of them on the day of an election; Thirsk and Malton voted three weeks later in 2010. */
    @Test
    void sixHundredAndFiftySitWhenElectedAndNeverMore() {
        assertThat(sure("2010-05-06")).isEqualTo(649);
        assertThat(holder("Thirsk and Malton", "2010-05-26")).isEmpty();
        assertThat(holder("Thirsk and Malton", "2010-05-27")).contains("Anne McIntosh, Conservative");
        for (String day : List.of("2010-05-27", "2015-05-07", "2017-06-08", "2019-12-12", "2026-06-30")) {
            assertThat(sure(day)).as(day).isEqualTo(650);
        }
        assertThat(count("""
                select max(seats) from (
                    select count(*) as seats from (select surely_from as day from seat_held union select surely_until + 1 from seat_held
                                                    where surely_until < 'infinity') days
                      join seat_held h on days.day between h.surely_from and h.surely_until group by days.day) x
                """)).isEqualTo(650);
    }

    /** The days between, of which the lists do not speak, are possible only, and never in another Parliament. */
    @Test
    void whatOnlyElectionsBoundIsSureOnTheirDaysOnly() {
        assertThat(sure("2012-11-20")).as("three seats were vacant").isEqualTo(647);
        assertThat(sure("2015-11-30")).as("one seat was vacant").isEqualTo(649);
        assertThat(count("select count(*) from seat_held h join dissolution d on d.dissolved > h.possibly_from"
                        + " and d.dissolved < h.possibly_until"))
                .isZero();
        assertThat(lines("terms").stream().filter(line -> line.getField("until").isEmpty()))
                .hasSizeGreaterThan(1200)
                .allSatisfy(line -> assertThat(line.getField("known-until")).isNotEmpty());
        assertThat(text("/mps?on=2022-06-01&q=andrew bowie"))
                .contains(
                        "By-elections after 2015 are not collected",
                        "possibly held that day: held until 12 December 2019 at least",
                        "party not known that day (Conservative on 12 December 2019)");
        assertThat(text("/mps?on=2018-01-01&q=janet daby"))
                .contains("possibly held that day: seen in it by 1 November 2019");
        assertThat(text("/mps/andrew-bowie"))
                .contains("not known; held until 12 December 2019 at least By-elections after 2015 are not collected.");
    }

    @Test
    void aByElectionBefore2015IsFollowedOnItsDay() {
        assertThat(holder("Clacton", "2014-08-28")).isPresent();
        assertThat(holder("Clacton", "2014-09-15")).isEmpty();
        assertThat(holder("Clacton", "2014-10-10")).contains("Douglas Carswell, UK Independence Party");
        assertThat(holder("Rochester and Strood", "2014-11-21")).contains("Mark Reckless, UK Independence Party");
        assertThat(holder("Corby", "2012-11-15")).isEmpty();
        assertThat(holder("Corby", "2012-11-16")).contains("Andy Sawford, Labour");
        assertThat(lines("terms").stream()
                        .map(TermsOfTheRecordTests::first)
                        .filter(day -> day.getYear() < 2015 && day.isAfter(LocalDate.of(2010, 5, 27))))
                .hasSize(21);
    }

    /** A change of party is known where a list gives its day, and otherwise nothing is said after that of the election. */
    @Test
    void thePartyIsThatOfTheElection() {
        assertThat(this.jdbc.sql("""
                        select distinct p.slug from seats_on('2017-02-01') s join membership m on m.id = s.membership_id
                          join person p on p.id = s.person_id where s.party is not null and m.party_until is not null
                        """).query(String.class).list()).containsExactly("michelle-thomson");
        assertThat(count("select count(*) from seats_on('2018-06-01') s join membership m on m.id = s.membership_id"
                        + " where m.party_until is not null and s.party is not null"))
                .isZero();
        assertThat(holder("Portsmouth South", "2013-06-03")).contains("Mike Hancock, Independent");
        assertThat(text("/mps?on=2018-06-01&party=Plaid Cymru")).contains("Ben Lake", "(Plaid Cymru on 8 June 2017)");
    }

    @Test
    void onePersonIsFoundUnderAllSpellings() {
        List<NamedCsvRecord> lines = lines("terms");
        List<String> slugs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        lines.forEach(line -> List.of(line.getField("name").split("\\|")).forEach(name -> {
            slugs.add(line.getField("slug"));
            names.add(name);
            seats.add(line.getField("constituency"));
        }));
        assertThat(this.jdbc
                        .sql("""
                        select whose || ' as ' || called from unnest(?, ?, ?) as line (whose, called, seat)
                         where array[whose::text] is distinct from array(
                               select distinct p.slug from person p join membership m on m.person_id = p.id
                                 join constituency c on c.id = m.constituency_id and c.boundaries = '2010' and c.name = seat
                                where strpos(every_name(p), called) > 0)
                        """)
                        .params(
                                slugs.toArray(String[]::new),
                                names.toArray(String[]::new),
                                seats.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(slugs).hasSizeGreaterThan(lines.size());
        Map.of(
                        "Carswell", "douglas-carswell",
                        "Reckless", "mark-reckless",
                        "Nicholas Clegg", "nick-clegg",
                        "Edward Davey", "ed-davey",
                        "Suella Fernandes", "suella-braverman",
                        "Jacqueline Doyle-Price", "jackie-doyle-price")
                .forEach((words, slug) -> assertThat(this.mvc.get().uri("/search.json?q={words}&kind=person", words))
                        .bodyText()
                        .as(words)
                        .contains("/mps/" + slug + "\""));
    }

    /** With the years that are known of them, where they sit no more: none before the record begins, and no end that is not. */
    @Test
    void aFormerMpIsDatedWhereverTheyAreFound() {
        assertThat(about("douglas-carswell"))
                .isEqualTo("MP for Clacton until 2015 at least (Conservative, UK Independence Party)");
        assertThat(about("andy-sawford")).isEqualTo("MP for Corby 2012–2015 (Labour)");
        assertThat(about("chloe-smith")).isEqualTo("MP for Norwich North until 2024 (Conservative)");
        assertThat(about("joanna-cherry"))
                .isEqualTo("MP for Edinburgh South West 2015–2019 at least (Scottish National Party)");
        assertThat(about("alex-baker")).isEqualTo("MP for Aldershot (Labour)");
        assertThat(this.jdbc.sql("""
                        select d.slug from search_document d
                         where d.mp and not exists (select from seats_on('2026-06-30') s where s.person_id = d.ref_id)
                           and split_part(d.body, E'\\n', 1) !~ '\\d{4}'
                        """).query(String.class).list()).isEmpty();
    }

    private String about(String slug) {
        return this.jdbc
                .sql("select body from search_document where slug = ? and subject = 'person'")
                .param(slug)
                .query(String.class)
                .single();
    }

    @Test
    void whoOnlyHasTheNameOfAnotherIsSomebodyElse() {
        Map.of(
                        "andrew-griffiths", "kate-griffiths",
                        "charlie-elphicke", "natalie-elphicke",
                        "adrian-bailey", "shaun-bailey",
                        "sadiq-khan", "rosena-allin-khan")
                .forEach((one, other) -> assertThat(seatsOf(one))
                        .isNotEmpty()
                        .anySatisfy(seat -> assertThat(seatsOf(other)).contains(seat)));
        assertThat(seatsOf("mike-wood")).containsExactly("Dudley South", "Kingswinford and South Staffordshire");
        assertThat(seatsOf("mike-wood-batley-and-spen")).containsExactly("Batley and Spen");
        assertThat(seatsOf("simon-hart")).containsExactly("Carmarthen West and South Pembrokeshire");
        assertThat(seatsOf("simon-hart-improvement-board-chair")).isEmpty();
        assertThat(seatsOf("sarah-jones-norfolk-early-help")).isEmpty();
        assertThat(text("/mps/mike-wood")).contains("Not the Mike Wood who sat for Batley and Spen until 2015.");
    }

    @Test
    void nobodysAddressHasChanged() {
        assertThat(count("select count(*) from record_item where kind = 'person'"))
                .isGreaterThan(1400);
        assertThat(count("select count(*) from record_item i join person p on p.id = i.row_id"
                        + " where i.kind = 'person' and i.key <> 'person:' || p.slug"))
                .isZero();
        assertThat(this.jdbc.sql("select slug from person").query(String.class).set())
                .containsAll(lines(Path.of("src/main/resources/record/addresses.csv")).stream()
                        .filter(line -> line.getField("kind").equals("person"))
                        .map(line -> line.getField("key").replace("person:", ""))
                        .toList());
    }

    @Test
    void aNameIsThatOfItsDay() {
        assertThat(nameOn("suella-braverman", "2016-01-01")).isEqualTo("Suella Fernandes");
        assertThat(nameOn("suella-braverman", "2020-01-01")).isEqualTo("Suella Braverman");
        assertThat(nameOn("emma-lewell", "2014-01-01")).isEqualTo("Emma Lewell-Buck");
        assertThat(nameOn("julia-lopez", "2017-06-08")).isEqualTo("Julia Dockerill");
        assertThat(nameOn("martin-docherty-hughes", "2015-05-07")).isEqualTo("Martin Docherty");
    }

    private static LocalDate first(NamedCsvRecord line) {
        String from = line.getField("from");
        return LocalDate.parse(from.isEmpty() ? line.getField("known-by") : from);
    }

    private static List<NamedCsvRecord> lines(String name) {
        return lines(Path.of("src/main/resources/record/national", name + ".csv"));
    }

    private static List<NamedCsvRecord> lines(Path file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private long sure(String day) {
        return count("select count(distinct constituency_id) from seats_on(?) where sure", LocalDate.parse(day));
    }

    private Optional<String> holder(String seat, String day) {
        return this.jdbc
                .sql(
                        "select p.name || ', ' || coalesce(s.party, 'not known') from seats_on(?) s join person p on p.id = s.person_id"
                                + " join constituency c on c.id = s.constituency_id and c.name = ? where s.sure")
                .params(LocalDate.parse(day), seat)
                .query(String.class)
                .optional();
    }

    private List<String> seatsOf(String slug) {
        return this.jdbc
                .sql("select distinct c.name from membership m join person p on p.id = m.person_id"
                        + " join constituency c on c.id = m.constituency_id where p.slug = ? order by c.name")
                .param(slug)
                .query(String.class)
                .list();
    }

    private String nameOn(String slug, String day) {
        return this.jdbc
                .sql("select name_on(p, ?) from person p where p.slug = ?")
                .params(LocalDate.parse(day), slug)
                .query(String.class)
                .single();
    }

    private long count(String sql, Object... values) {
        return this.jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private String text(String address) {
        return Jsoup.parse(new String(
                        this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
