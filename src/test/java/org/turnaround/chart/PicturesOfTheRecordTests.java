package org.turnaround.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

/** Every picture that a page of the bundled record draws: whether its words can be read. */
@RecordTest
class PicturesOfTheRecordTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void noWordsAreStruckThroughOrOverlapOrLeaveThePicture() {
        List<String> addresses = this.jdbc.sql("""
                select '/councils/' || slug from council
                union all select '/councils/' || slug || '/inspections' from council
                union all select '/time-to-improve?council=' || c.slug from council c
                   where exists (select from entry e join inspection_sum s on s.inspection_id = e.id
                                  where e.council_id = c.id and s.grade = 'inadequate')
                union all select '/'
                union all select '/councils/' || c.slug || '/plan?plan=' || p.id from plan p join council c on c.id = p.council_id
                union all select '/actions/' || id from action
                """).query(String.class).list();
        List<String> faults = new ArrayList<>();
        int charts = 0;
        for (String address : addresses) {
            for (Element chart : Jsoup.parse(body(address)).select("svg.picture__drawing")) {
                charts++;
                new Drawing(chart).faults().forEach(fault -> faults.add(address + ": " + fault));
            }
        }
        assertThat(charts).isGreaterThan(700);
        assertThat(faults).isEmpty();
    }

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A picture as it stands on its page. Words with a halo cover what was drawn before them. */
    private static final class Drawing {

        private static final double LETTER = 0.62;
        private static final double RISES = 0.7;

        private final Element svg;
        private final List<Stroke> strokes = new ArrayList<>();
        private final Map<String, Room> words = new TreeMap<>();

        private record Stroke(Line2D line, int order) {}

        /** @param covers the order of what it covers, of all that was drawn before */
        private record Room(Rectangle2D place, int covers) {

            boolean isStruckBy(Stroke stroke) {
                return stroke.order > this.covers && stroke.line.intersects(this.place);
            }
        }

        Drawing(Element svg) {
            this.svg = svg;
            for (Element one : svg.select("polyline, text")) {
                if (one.tagName().equals("polyline")) {
                    join(one);
                } else {
                    write(one);
                }
            }
        }

        private void line(Element one, double fromX, double fromY, double toX, double toY) {
            this.strokes.add(new Stroke(new Line2D.Double(fromX, fromY, toX, toY), order(one)));
        }

        private int order(Element one) {
            return this.svg.getAllElements().indexOf(one);
        }

        private void join(Element line) {
            String[] points = line.attr("points").split("[ ,]");
            for (int at = 2; at < points.length; at += 2) {
                line(line, at(points[at - 2]), at(points[at - 1]), at(points[at]), at(points[at + 1]));
            }
        }

        private void write(Element text) {
            double size = nearest(text, "font-size");
            double width = LETTER * size * text.text().length();
            double x = nearest(text, "x");
            double y = nearest(text, "y");
            Element anchored = text.closest("[text-anchor]");
            double left = switch (anchored == null ? "start" : anchored.attr("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            this.words.put(
                    text.text() + " at " + x + " " + y,
                    new Room(
                            new Rectangle2D.Double(left, y - RISES * size, width, RISES * size),
                            text.closest(".words--halo, .words--head, .words--on-fill") == null ? 0 : order(text)));
        }

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            String[] box = this.svg.attr("viewBox").split(" ");
            Rectangle2D picture = new Rectangle2D.Double(0, 0, at(box[2]), at(box[3]));
            this.words.forEach((text, room) -> {
                if (!picture.contains(room.place)) {
                    faults.add(text + " leaves the picture");
                }
                this.strokes.stream()
                        .filter(room::isStruckBy)
                        .forEach(stroke -> faults.add(text + " is struck through from " + stroke.line.getP1()));
                this.words.forEach((other, there) -> {
                    if (other.compareTo(text) > 0 && there.place.intersects(room.place)) {
                        faults.add(text + " overlaps " + other);
                    }
                });
            });
            return faults;
        }

        private static double nearest(Element text, String name) {
            return at(Objects.requireNonNull(text.closest("[" + name + "]")), name);
        }

        private static double at(Element one, String name) {
            return at(one.attr(name));
        }

        private static double at(String number) {
            return Double.parseDouble(number);
        }
    }
}
