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
}
