package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationCheckTests {

    private static final String TEXT = "Ms Smith said:  “Children’s services\n\nare on probation” – for now.";

    @Test
    void findsTheVeryWords() {
        assertThat(QuotationCheck.of("on probation", TEXT)).isEqualTo(QuotationCheck.EXACT);
    }

    @Test
    void doesNotMindQuoteMarksSpacesAndCapitals() {
        assertThat(QuotationCheck.of("Children's Services are on probation", TEXT))
                .isEqualTo(QuotationCheck.NORMALISED);
        assertThat(QuotationCheck.of("on probation\" - for now", TEXT)).isEqualTo(QuotationCheck.NORMALISED);
    }

    @Test
    void mindsEveryOtherChange() {
        assertThat(QuotationCheck.of("Childrens services", TEXT)).isEqualTo(QuotationCheck.NOT_FOUND);
        assertThat(QuotationCheck.of("was on probation", TEXT)).isEqualTo(QuotationCheck.NOT_FOUND);
        assertThat(QuotationCheck.of("“”", TEXT)).isEqualTo(QuotationCheck.NOT_FOUND);
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() {
        assertThat(QuotationCheck.of("on probation", null)).isEqualTo(QuotationCheck.NO_TEXT);
    }

    @Test
    void doesNotMindThatAQuotationIsOpenedAgainInItsNextParagraph() {
        String printed =
                "He said: \"It has been judged inadequate.\n\n\"I take it seriously.\"\n\n\"Good\" was the answer.";
        assertThat(QuotationCheck.of("judged inadequate. I take it seriously.", printed))
                .isEqualTo(QuotationCheck.NORMALISED);
        assertThat(QuotationCheck.of("been judged inadequate.\n\n“I take it", printed))
                .isEqualTo(QuotationCheck.NORMALISED);
        assertThat(QuotationCheck.of("“Good” was the answer", printed)).isEqualTo(QuotationCheck.NORMALISED);
        assertThat(QuotationCheck.of("seriously. Good was", printed)).isEqualTo(QuotationCheck.NOT_FOUND);
    }
}
