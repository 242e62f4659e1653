package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.record.SourceLine;

class WordingTests {

    private static final String URL = "https://example.org/article";

    @Test
    void fewWordsStandInTheLinkAsOneLine() {
        assertThat(wording("out of the\n woods, well-run", null).sentenceUrl())
                .isEqualTo(URL + "#:~:text=out%20of%20the%20woods%2C%20well%2Drun");
    }

    @Test
    void manyWordsAreNamedByTheirEnds() {
        assertThat(wording("a b c d e f g h i j k l", null).sentenceUrl())
                .endsWith("#:~:text=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l");
        assertThat(wording("a b c d, e f g h i - j k l", null).sentenceUrl())
                .endsWith("#:~:text=a%20b%20c%20d%2C%20e,i%20%2D%20j%20k%20l");
    }

    @Test
    void wordsThatWereNotFoundThereAreNotLinked() {
        SourceWording missing = wording("out of the woods", QuotationCheck.NOT_FOUND);
        assertThat(missing.sentenceUrl()).isEqualTo(URL);
        assertThat(missing.opensAtWords()).isFalse();
    }

    @Test
    void aWordingTooLongToCompareIsShownWhole() {
        String first = "word ".repeat(700).strip();
        SourceWording compared = wording(first + " more", null).against(first);
        assertThat(compared.compared()).isEmpty();
        assertThat(compared.quotation()).isEqualTo(first + " more");
        assertThat(compared.remark()).isEqualTo("Differs from the first wording");
    }

    private static SourceWording wording(String quotation, @Nullable QuotationCheck check) {
        SourceLine source = new SourceLine(1, "An article", null, "BBC News", URL, null, null);
        return new SourceWording(source, quotation, true, null, List.of(), null, check, null);
    }
}
