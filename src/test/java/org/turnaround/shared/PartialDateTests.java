package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @CsvSource({
        "2013-06-18, 2013-06-18, 2013-06-18, 18 June 2013",
        "2013-06, 2013-06-01, 2013-06-30, June 2013",
        "2013, 2013-01-01, 2013-12-31, 2013",
        "2013-06~, 2013-06-01, 2013-06-30, about June 2013",
        "2013-06-14~, 2013-06-14, 2013-06-14, about 14 June 2013",
        "2012-02, 2012-02-01, 2012-02-29, February 2012",
    })
    void saysWhatIsKnownAndNothingFiner(String edtf, LocalDate first, LocalDate last, String words) {
        PartialDate date = PartialDate.parse(edtf);

        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.words()).isEqualTo(words);
        assertThat(date.boundsWords()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "13", "2013-6", "2013-13", "2013-02-30", "2013-06-18T00:00", "~2013", "June 2013", "２０１３"})
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text));
    }

    @Test
    void isSortedByTheFirstDayItSensiblyMeans() {
        LocalDate march = LocalDate.of(2013, 3, 6);
        LocalDate june = LocalDate.of(2013, 6, 10);

        assertThat(PartialDate.parse("2013-05~").between(march, june).sortDay()).isEqualTo("2013-05-01");
        assertThat(PartialDate.parse("2013-06~").between(june, null).sortDay()).isEqualTo("2013-06-10");
        assertThat(PartialDate.parse("2013-12~").between(march, june).sortDay()).isEqualTo("2013-06-10");
    }

    @Test
    void saysItsBoundsWhereTheyAreNotItsOwn() {
        PartialDate date = PartialDate.parse("2013-05~").between(LocalDate.of(2013, 3, 6), LocalDate.of(2013, 6, 10));

        assertThat(date.boundsWords()).isEqualTo("between 6 March 2013 and 10 June 2013");
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PartialDate.parse("2013").between(LocalDate.of(2014, 1, 1), LocalDate.of(2013, 1, 1)));
    }

    @Test
    void takesWordsAsAFormSendsThem() {
        LocalDate third = LocalDate.of(2013, 6, 3);

        assertThat(new PartialDate("18 June 2013", null, null, "")).isEqualTo(PartialDate.parse("2013-06-18"));
        assertThat(new PartialDate(" june 2013 ", third, null, " Minutes\r\nsay so "))
                .isEqualTo(PartialDate.parse("2013-06").between(third, null).because("Minutes\nsay so"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"some time in June", "31 June 2013", "2013-02-30", ""})
    void keepsWhatNobodyCanReadAsTyped(String typed) {
        PartialDate date = new PartialDate(typed, null, null, null);

        assertThat(date.isReadable()).isFalse();
        assertThat(date.words()).isEqualTo(typed);
        assertThat(date.first()).isEqualTo(LocalDate.MIN);
        assertThat(date.last()).isEqualTo(LocalDate.MAX);
        assertThat(date.sortDay()).isEqualTo(LocalDate.MIN);
        assertThat(date.boundsWords()).isNull();
        assertThat(date.isExact()).isFalse();
    }

    @Test
    void doesNotTrustADayThatTheCalendarLacksBecauseItHasBounds() {
        LocalDate day = LocalDate.of(2013, 3, 2);

        assertThat(new PartialDate("2013-02-30", day, day, null).isReadable()).isFalse();
    }

    @Test
    void keepsBoundsOutOfOrderAndSaysSo() {
        PartialDate date = new PartialDate("2013", LocalDate.of(2014, 1, 1), null, null);

        assertThat(date.isOrdered()).isFalse();
        assertThat(date.last()).isEqualTo("2013-12-31");
        assertThat(date.sortDay()).isNotNull();
    }

    @Test
    void isEmptyWhereNothingWasTyped() {
        assertThat(new PartialDate("", null, null, " ").isEmpty()).isTrue();
        assertThat(new PartialDate("", LocalDate.of(2014, 1, 1), null, null).isEmpty())
                .isFalse();
        assertThat(new PartialDate("", null, null, "The minutes say so.").isEmpty())
                .isFalse();
        assertThat(PartialDate.parse("2013").isEmpty()).isFalse();
    }
}
