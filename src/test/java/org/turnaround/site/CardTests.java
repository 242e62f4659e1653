package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.turnaround.Pages;
import org.turnaround.RecordTest;
import org.turnaround.people.People;

/** What links show where they are shared, on the bundled record. */
@RecordTest
class CardTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CardController cards;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/card.png",
                "/councils/norfolk/card.png",
                "/councils/poole/card.png",
                "/mps/clive-lewis/card.png",
                "/mps/chloe-smith/card.png",
                "/findings/{f-2013cp-6}/card.png"
            })
    void isAPictureThatMayBeKeptForAnHour(String address) {
        MvcTestResult answer =
                this.mvc.get().uri(Pages.address(address, this.jdbc)).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=3600, public");
        BufferedImage picture = read(answer.getResponse().getContentAsByteArray());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(answer.getResponse().getContentAsByteArray()).hasSizeLessThan(100_000);
    }

    /** A card that said nothing of its own would be like another. */
    @Test
    void everyCouncilHasItsOwn() {
        List<String> councils = this.jdbc
                .sql("select slug from council order by slug limit 30")
                .query(String.class)
                .list();
        assertThat(councils.stream()
                        .map(slug -> this.mvc
                                .get()
                                .uri("/councils/" + slug + "/card.png")
                                .exchange())
                        .map(answer -> Arrays.hashCode(answer.getResponse().getContentAsByteArray()))
                        .distinct())
                .hasSize(30);
    }

    /** As their pages say it, also where nobody knows until when. */
    @Test
    void whoSitsNoMoreWasAnMp() {
        List<String> former = this.jdbc
                .sql("select distinct p.slug from person p join membership m on m.person_id = p.id"
                        + " where not exists (select from seats_on(current_date) s where s.person_id = p.id)")
                .query(String.class)
                .list();
        assertThat(former)
                .hasSizeGreaterThan(500)
                .contains("david-cameron")
                .allSatisfy(slug -> assertThat(
                                this.cards.of(this.people.named(slug)).line())
                        .startsWith("Was MP for "));
        assertThat(this.cards.of(this.people.named("clive-lewis")).line())
                .startsWith("MP for Norwich South (Labour) since ");
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(this.mvc.get().uri("/councils/atlantis/card.png")).hasStatus(404);
        assertThat(this.mvc.get().uri("/findings/999999999/card.png")).hasStatus(404);
    }

    /** However long the words are, the margins stay empty. */
    @Test
    void aLongFindingFits() {
        BufferedImage picture = read(new CardPainter()
                .png(new Card("A council", "A finding that goes on and on. ".repeat(100), "on ".repeat(200), "good")));
        for (int y = 0; y < 600; y++) {
            assertThat(picture.getRGB(1190, y)).isEqualTo(picture.getRGB(0, 0));
        }
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
