package org.turnaround.record.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.turnaround.shared.PartialDate;

class DateFormTests {

    @Test
    void readsADateWithItsBoundsAndReason() {
        PartialDate date = requireNonNull(
                new DateForm(" about March 2013 ", "6/3/2013", "", " The minutes call it recent. ").read());
        assertThat(date.words()).isEqualTo("about March 2013");
        assertThat(date.boundsWords()).isEqualTo("between 6 March 2013 and 31 March 2013");
        assertThat(date.why()).isEqualTo("The minutes call it recent.");
    }

    @Test
    void showsAgainWhatIsKept() {
        PartialDate date = PartialDate.parse("2013-03").between(null, java.time.LocalDate.of(2013, 3, 9));
        assertThat(DateForm.of(date)).isEqualTo(new DateForm("2013-03", "", "2013-03-09", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "in June, '', '', stated",
        "2013-02-30, '', '', stated",
        "'', '', '', stated",
        "2013, soon, '', notBefore",
        "2013, June 2013, '', notBefore",
        "2013, -99999-01-01, '', notBefore",
        "2013, '', +999999999-01-01, notAfter",
        "2013, '', 2013-13-01, notAfter",
        "2013, 2014-01-01, '', stated"
    })
    void complainsBesideTheFieldThatIsWrong(String stated, String notBefore, String notAfter, String field) {
        Form form = new Form(new DateForm(stated, notBefore, notAfter, ""));
        Errors errors = new BeanPropertyBindingResult(form, "form");
        form.date().check(errors, "date", true);
        assertThat(errors.getFieldErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getField()).isEqualTo("date." + field));
    }

    record Form(DateForm date) {}
}
