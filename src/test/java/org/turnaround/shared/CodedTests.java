package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodedTests {

    private enum Answer implements Coded {
        NOT_YET_ASSESSED,
        PARTLY {
            @Override
            public String label() {
                return "Partly answered";
            }
        }
    }

    @Test
    void isCalledAfterItsConstant() {
        assertThat(Answer.NOT_YET_ASSESSED.code()).isEqualTo("not-yet-assessed");
        assertThat(Answer.NOT_YET_ASSESSED.label()).isEqualTo("Not yet assessed");
        assertThat(Answer.PARTLY.code()).isEqualTo("partly");
        assertThat(Answer.PARTLY.label()).isEqualTo("Partly answered");
    }

    @Test
    void isFoundByItsCode() {
        assertThat(Coded.find(Answer.class, "partly")).contains(Answer.PARTLY);
        assertThat(Coded.find(Answer.class, "PARTLY")).isEmpty();
        assertThat(Coded.find(Answer.class, null)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coded.of(Answer.class, "perhaps"))
                .withMessage("no Answer perhaps");
    }
}
