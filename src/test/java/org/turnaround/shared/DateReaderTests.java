package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {

    @ParameterizedTest
    @CsvSource({
        "2013-06-18, 2013-06-18",
        "2013-06-18~, 2013-06-18~",
        "2013-06, 2013-06",
        "2013-06~, 2013-06~",
        "2013, 2013",
        "2013~, 2013~",
        "18 June 2013, 2013-06-18",
        "18 Jun 2013, 2013-06-18",
        "18th of June 2013, 2013-06-18",
        "1st june 2013, 2013-06-01",
        "22ND SEPT 2013, 2013-09-22",
        "3 Sep. 13, 2013-09-03",
        "'  Tuesday,  18   June 2013 ', 2013-06-18",
        "Tue 18 June 2013, 2013-06-18",
        "18\u00a0June\u00a02013, 2013-06-18",
        "18/06/2013, 2013-06-18",
        "18/6/13, 2013-06-18",
        "19.1.2016, 2016-01-19",
        "19 1 2016, 2016-01-19",
        "June 2013, 2013-06",
        "jun 2013, 2013-06",
        "6/2013, 2013-06",
        "Nov 03, 2003-11",
        "May 2013, 2013-05",
        "about 18 June 2013, 2013-06-18~",
        "About June 2013, 2013-06~",
        "about 2013, 2013~",
        "circa 2013~, 2013~",
        "End Oct 03, 2003-10-31~",
        "end of October 2003, 2003-10-31~",
        "the end of 2016, 2016-12-31~",
        "29 February 2012, 2012-02-29",
    })
    void readsDatesAsPeopleWriteThem(String typed, String edtf) {
        assertThat(DateReader.read(typed)).contains(PartialDate.parse(edtf));
    }

    @ParameterizedTest
    @CsvSource({
        "spring 2016, 2016, 2016-03-01, 2016-05-31",
        "Summer 2011, 2011, 2011-06-01, 2011-08-31",
        "autumn 2015, 2015, 2015-09-01, 2015-11-30",
        "winter 2016, 2016, 2016-12-01, 2017-02-28",
        "about winter 15, 2015~, 2015-12-01, 2016-02-29",
        "early 2016, 2016, 2016-01-01, 2016-05-31",
        "mid-2016, 2016, 2016-04-01, 2016-09-30",
        "late 2016, 2016, 2016-08-01, 2016-12-31",
        "Autumn term 2017, 2017, 2017-09-01, 2017-12-31",
        "Spring term 2018, 2018, 2018-01-01, 2018-04-30",
        "Summer term 2018, 2018, 2018-04-01, 2018-07-31",
    })
    void readsSeasonsAndTermsAsAYearWithBoundsAndPrintsThem(
            String typed, String edtf, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(edtf).between(first, last);
        assertThat(DateReader.read(typed)).contains(date);
        String year = edtf.substring(0, 4);
        assertThat(date.words()).isEqualTo(typed.toLowerCase(Locale.UK).replaceFirst("[ -]\\d+$", " " + year));
        assertThat(date.boundsWords()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'2013, between 6 March 2013 and 10 June 2013', 2013, 2013-03-06, 2013-06-10",
        "'about June 2024, between 30 May 2024 and 4 July 2024', 2024-06~, 2024-05-30, 2024-07-04",
        "'March 2013, on 3 March 2013', 2013-03, 2013-03-03, 2013-03-03",
        "between March and June 2013, , , ",
        "between March 2013 and June 2013, 2013, 2013-03-01, 2013-06-30",
        "between 3 March 2013 and 9 March 2013, 2013-03, 2013-03-03, 2013-03-09",
        "between December 2015 and spring 2016, 2015, 2015-12-01, 2016-05-31",
        "between June 2013 and March 2013, , , ",
        "between soon and 2013, , , ",
    })
    void readsBoundsAsTheSitePrintsThem(
            String typed, @Nullable String edtf, @Nullable LocalDate first, @Nullable LocalDate last) {
        assertThat(DateReader.read(typed))
                .isEqualTo(Optional.ofNullable(edtf)
                        .map(stated -> PartialDate.parse(stated).between(first, last)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "about",
                "soon",
                "Tuesday",
                "31 June 2013",
                "29 February 2013",
                "2013-13",
                "12/13/2027",
                "12/11",
                "1 1",
                "13",
                "99999",
                "0999",
                "1899",
                "2200",
                "winter 2199",
                "18 Juni 2013",
                "winter term 2016",
                "end spring 2016",
                "18 June",
                "2013-06-18T00:00",
                "２０１３",
                "18 June 2013 or so",
            })
    void readsNothingElse(String typed) {
        assertThat(DateReader.read(typed)).isEmpty();
    }

    /** Of the years that the record is about; the others are written alike. */
    @Test
    void readsEveryDateThatTheSitePrints() {
        assertThat(LocalDate.of(1996, 1, 1)
                        .datesUntil(LocalDate.of(2032, 1, 1))
                        .flatMap(day ->
                                Stream.of(10, 7, 4).map(length -> day.toString().substring(0, length)))
                        .distinct()
                        .flatMap(edtf -> Stream.of(edtf, edtf + "~"))
                        .map(PartialDate::parse)
                        .filter(date -> !DateReader.read(date.words()).equals(Optional.of(date))))
                .isEmpty();
    }

    @Test
    void readsAVeryDayOnlyWhereOneWasWritten() {
        assertThat(DateReader.readDay("18 June 2013")).contains(LocalDate.of(2013, 6, 18));
        assertThat(DateReader.readDay("about 18 June 2013")).isEmpty();
        assertThat(DateReader.readDay("June 2013")).isEmpty();
    }
}
