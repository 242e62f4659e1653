package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void comesBackAsItWent() {
        Cursor read = Cursor.read(Cursor.of("Hartlepool, é", 17L).toString(), 2);

        assertThat(read.text(0)).isEqualTo("Hartlepool, é");
        assertThat(read.number(1)).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "abc", "MjAxMw"})
    void refusesWhatNoListGave(String text) {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.read(text, 2));
    }

    @Test
    void refusesCharactersThatTheDatabaseCannotHold() {
        String nul = Base64.getUrlEncoder().encodeToString("a\0b\u001fc".getBytes());

        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.read(nul, 2));
    }

    @Test
    void refusesTheAbsurdlyLong() {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.read("A".repeat(401), 1));
    }

    @Test
    void refusesAKeyOfTheWrongSort() {
        Cursor cursor = Cursor.of("not a day", "x");

        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.day(0));
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.number(1));
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> Cursor.of("+999999999-12-31").day(0));
    }
}
