package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicShapeTests {

    private record Seat(String name, int number) {}

    private record Train(String line, @Nullable Seat best, List<Seat> seats) {}

    private static final Train TRAIN = new Train("Norwich", null, List.of(new Seat("window", 1), new Seat("aisle", 2)));

    @Test
    void takesAFieldFromThePartThatCallsItSo() {
        PublicShape<Train> shape =
                PublicShape.of(Train.class, "line", "seats.name").field("first", "best.number");

        assertThat(shape.json(TRAIN))
                .containsExactly(
                        entry("line", "Norwich"), entry("name", List.of("window", "aisle")), entry("first", null));
    }

    @Test
    void hasTheFieldsOfAPartWithNothingInThemWhereThereIsNone() {
        PublicShape<Seat> seat = PublicShape.of(Seat.class, "name", "number");
        PublicShape<Train> shape = PublicShape.of(Train.class).and(Train::best, seat);

        assertThat(shape.json(TRAIN)).containsExactly(entry("name", null), entry("number", null));
        assertThat(shape.json(new Train("", new Seat("aisle", 2), List.of())))
                .containsExactly(entry("name", "aisle"), entry("number", 2));
    }

    @Test
    void refusesWhatTheThingDoesNotHave() {
        assertThatNullPointerException().isThrownBy(() -> PublicShape.of(Train.class, "best.price"));
    }
}
