package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FilterTests {

    private enum Colour implements Coded {
        RED,
        DARK_BLUE
    }

    private enum Part implements Coded {
        TOP,
        FOOT
    }

    private record Cars(
            String make,
            List<Colour> colour,
            @Nullable Colour roof,
            @Nullable LocalDate on,
            Map<Part, String> parts,
            @Nullable String order,
            @Nullable Integer size,
            @Nullable String after)
            implements Filter {}

    @Test
    void isReadFromTheParametersOfItsOwnNames() {
        Cars cars = read(
                "colour=red",
                "colour= ",
                "colour=dark-blue",
                "colour=red",
                "roof=",
                "on=14 June 2013",
                "foot= wide ",
                "size=5",
                "other=1");

        assertThat(cars)
                .isEqualTo(new Cars(
                        "any",
                        List.of(Colour.RED, Colour.DARK_BLUE),
                        null,
                        LocalDate.of(2013, 6, 14),
                        Map.of(Part.FOOT, "wide"),
                        null,
                        5,
                        null));
    }

    @Test
    void turnsBackIntoItsAddressWithoutTheCursor() {
        Cars cars = read("after=abc", "size=5", "foot=a b", "roof=dark-blue", "colour=red");

        assertThat(cars.query().without("make")).hasToString("?colour=red&roof=dark-blue&foot=a%20b&size=5");
        assertThat(cars.queryAfter("d")).endsWith("&size=5&after=d");
    }

    @Test
    void narrowsByAnythingButOrderAndSize() {
        Cars all = new Cars("", List.of(), null, null, Map.of(), "newest", 5, "abc");

        assertThat(all.narrows()).isFalse();
        assertThat(read("colour=red").narrows()).isTrue();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertRefused("roof=pink", "Choose one of red, dark-blue, not \"pink\"");
        assertRefused("on=soon", "“soon” is not a day: enter one such as 18 June 2013");
        assertRefused("size=101", "A page of this list has 1 to 100 lines");
        assertRefused("top=" + "x".repeat(255), "A filter of this list has at most 254 characters");
    }

    private static void assertRefused(String parameter, String message) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> read(parameter))
                .withMessage(message);
    }

    private static Cars read(String... parameters) {
        MultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        for (String parameter : parameters) {
            request.add(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
        }
        return Filter.read(Cars.class, request, "any");
    }
}
