package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTests {

    @Test
    void takesEachFieldFromWhoeverChangedIt() {
        Merge merge = Merge.of(
                Map.of("name", "A", "note", "n", "gone", "x"),
                Map.of("name", "B", "note", "n"),
                Map.of("name", "A", "note", "m", "gone", "x", "new", "y"));
        assertThat(merge.values()).isEqualTo(Map.of("name", "B", "note", "m", "new", "y"));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.theirs()).containsExactlyInAnyOrder("name", "gone");
    }

    @Test
    void asksOnlyWhereBothChangedTheSameToSomethingElse() {
        Merge merge = Merge.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C"));
        assertThat(merge.clashes()).containsExactly("name");
        assertThat(merge.values()).isEqualTo(Map.of("name", "C"));
        assertThat(Merge.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "B"))
                        .clashes())
                .isEmpty();
    }

    @Test
    void mergesListsElementByElement() {
        Merge merge = Merge.of(
                Map.of("topics", List.of(1L, 2L, 3L)),
                Map.of("topics", List.of(1L, 3L, 4L)),
                Map.of("topics", List.of(1L, 2L, 5L)));
        assertThat(merge.values()).isEqualTo(Map.of("topics", List.of(1L, 5L, 4L)));
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void asksWhereOneTookAwayALineThatTheOtherChanged() {
        Map<String, Object> base = Map.of("sources", List.of("7"), "sources{7}.wording", "a");
        Map<String, Object> there = Map.of("sources", List.of("7"), "sources{7}.wording", "b");
        assertThat(Merge.of(base, there, Map.of()).clashes()).containsExactly("sources{7}.wording");
    }
}
