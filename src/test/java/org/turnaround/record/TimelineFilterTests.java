package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnaround.shared.ActiveFilter;

class TimelineFilterTests {

    private final TimelineFilter filter = new TimelineFilter(
            List.of(EntryKind.STATEMENT, EntryKind.MEETING),
            "chloe-smith",
            null,
            "2013",
            null,
            "\"on probation\" & more",
            "oldest",
            50,
            null);

    private static final TimelineChoices CHOICES = new TimelineChoices(
            3, List.of(), List.of(new TimelineChoices.Choice("chloe-smith", "Chloe Smith", 3)), List.of());

    @Test
    void turnsBackIntoTheAddressThatMadeIt() {
        assertThat(this.filter.query())
                .hasToString("?kind=statement&kind=meeting&person=chloe-smith&from=2013"
                        + "&q=%22on%20probation%22%20%26%20more&order=oldest&size=50");
    }

    @Test
    void isNotLostByTurningAPage() {
        assertThat(this.filter.queryAfter("abc")).isEqualTo(this.filter.query() + "&after=abc");
    }

    @Test
    void offersEachPartForRemoval() {
        assertThat(this.filter.active(CHOICES))
                .extracting(ActiveFilter::words)
                .containsExactly(
                        "Kind: Statement",
                        "Kind: Meeting",
                        "Person: Chloe Smith",
                        "From 2013",
                        "Words: \"on probation\" & more");
        assertThat(this.filter.active(CHOICES).get(0).without())
                .contains("kind=meeting")
                .doesNotContain("kind=statement");
    }

    @Test
    void leadsToTheWholeListWhenItsLastPartIsRemoved() {
        TimelineFilter one = TimelineFilter.everything().withKind(EntryKind.MEETING);

        assertThat(one.active(CHOICES)).extracting(ActiveFilter::without).containsExactly("?");
    }
}
