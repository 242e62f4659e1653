package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTests {

    @Test
    void innerMarksAlternate() {
        assertThat(Quoted.of("a strong bid")).isEqualTo("“a strong bid”");
        assertThat(Quoted.of("we are “not a failing department”")).isEqualTo("“we are ‘not a failing department’”");
        assertThat(Quoted.of("we are ‘not a “failing” department’")).isEqualTo("“we are ‘not a “failing” department’”");
        assertThat(Quoted.of("services can be 'managed' in a way")).isEqualTo("“services can be ‘managed’ in a way”");
    }

    @Test
    void anApostropheStaysOne() {
        assertThat(Quoted.of("children’s services, the children' s"))
                .isEqualTo("“children’s services, the children' s”");
        assertThat(Quoted.of("I'm not asking")).isEqualTo("“I'm not asking”");
    }
}
