package org.turnaround.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.turnaround.RecordTest;

/** A matrix says no sentence in two cells, says that it scrolls, and gives words their outlet. */
@RecordTest
class MatricesOfTheRecordTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils/norfolk/positions",
                "/councils/cheshire-east/positions",
                "/councils/herefordshire/positions",
                "/compare?mp=chloe-smith&mp=brandon-lewis&mp=clive-lewis&mp=elizabeth-truss&mp=norman-lamb&mp=keith-simpson"
            })
    void saysNoSentenceInTwoCells(String address) {
        Document page = page(address);
        List<String> remarks = page.select(".matrix td .cell > .cell__n").eachText().stream()
                .filter(words -> words.contains(" ") && words.length() > 30)
                .toList();
        assertThat(remarks).doesNotHaveDuplicates();
        assertThat(page.select(".matrix__legend li").eachText()).doesNotHaveDuplicates();
        for (Element note : page.select(".cell__note")) {
            assertThat(page.select(note.attr("href"))).hasSize(1);
        }
        assertThat(page.select(".matrix[tabindex=0][role=region][aria-label]")).hasSize(1);
        if (page.select(".matrix thead th").size() > 4) {
            assertThat(page.select(".matrix__cue").text()).contains("the table scrolls sideways");
        }
        for (Element words : page.select(".cell__words")) {
            assertThat(words.nextElementSiblings().text()).as(words.text()).isNotBlank();
        }
    }

    private Document page(String address) {
        MvcTestResult answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
