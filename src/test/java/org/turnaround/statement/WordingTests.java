package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.record.QuotationCheck;
import org.turnaround.record.SourceLine;

class WordingTests {

    private static final String URL = "https://example.org/article";

    @Test
    void fewWordsStandInTheLinkAsOneLine() {
        assertThat(wording("out of the\n woods, well-run", null).source().sentenceUrl())
                .isEqualTo(URL + "#:~:text=out%20of%20the%20woods%2C%20well%2Drun");
    }

    @Test
    void manyWordsAreNamedByTheirEnds() {
        assertThat(wording("a b c d e f g h i j k l", null).source().sentenceUrl())
                .endsWith("#:~:text=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l");
        assertThat(wording("a b c d, e f g h i - j k l", null).source().sentenceUrl())
                .endsWith("#:~:text=a%20b%20c%20d%2C%20e,i%20%2D%20j%20k%20l");
    }

    @Test
    void wordsThatWereNotFoundThereAreNotLinked() {
        SourceWording missing = wording("out of the woods", QuotationCheck.NOT_FOUND);
        assertThat(missing.source().sentenceUrl()).isEqualTo(URL);
        assertThat(missing.source().opensAtWords()).isFalse();
    }

    @Test
    void aWordingTooLongToCompareIsShownWhole() {
        String first = "word ".repeat(700).strip();
        SourceWording compared = wording(first + " more", null).against(first);
        assertThat(compared.compared()).isEmpty();
        assertThat(compared.quotation()).isEqualTo(first + " more");
        assertThat(compared.remark()).isEqualTo("Differs from the first wording");
    }

    /** What was quoted inside them alternates here as everywhere, and is no difference. */
    @Test
    void marksInsideAWordingAlternateWhereItIsCompared() {
        SourceWording compared =
                wording("we are not a \"failing\" service", null).against("we are a \u201cfailing\u201d department");
        assertThat(compared.compared().stream().map(WordDifference.Stretch::words))
                .containsExactly("we are", "not", "a \u2018failing\u2019", "service");
    }

    private static SourceWording wording(String quotation, @Nullable QuotationCheck check) {
        SourceLine source = new SourceLine(1, "An article", null, "BBC News", URL, null, quotation, check, null);
        return new SourceWording(source, true, null, List.of(), null);
    }
}
