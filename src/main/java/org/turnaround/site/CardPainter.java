package org.turnaround.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Draws cards as PNG, and keeps those that were asked for last. */
@Component
class CardPainter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int KEPT = 100; // of some 30 kB each
    private static final int MARGIN = 80;
    private static final int MOST_LINES = 4;
    private static final int SAID = 38; // as tall as the letters of the line
    private static final int MOST_SAID = 3;

    private static final Color GROUND = new Color(0x182036);
    private static final Color BRASS = new Color(0xe9b949);
    private static final Color MUTED = new Color(0xc5cad9);

    /** As the style sheet has them for tiles: {@code tokens.css}. */
    private static final Map<String, Color> GRADES = Map.of(
            "outstanding", new Color(0x0b5f78),
            "good", new Color(0x2c6e33),
            "requires-improvement", new Color(0xa04e00),
            "adequate", new Color(0x6f6100),
            "inadequate", new Color(0xb01e2e));

    private final ConcurrentLruCache<Card, byte[]> drawn = new ConcurrentLruCache<>(KEPT, this::draw);
    private final Font regular = font("Regular");
    private final Font bold = font("Bold");

    byte[] png(Card card) {
        return this.drawn.get(card);
    }

    private byte[] draw(Card card) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(card, paper);
        } finally {
            paper.dispose();
        }
        return encoded(picture);
    }

    private void draw(Card card, Graphics2D paper) {
        paper.setColor(GROUND);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.setColor(BRASS);
        paper.fillRect(0, HEIGHT - 14, WIDTH, 14);
        mark(paper);
        paper.setColor(Color.WHITE);
        write(paper, this.bold, 40, "Turnaround", MARGIN + 70, 112);
        paper.setColor(MUTED);
        write(
                paper,
                this.regular,
                34,
                fitted(paper, this.regular, 34, card.about(), 1).get(0),
                MARGIN,
                214);
        int below = title(paper, card.title(), 326);
        if (!card.line().isEmpty()) {
            said(paper, card, below + 92);
        }
    }

    /** @return where it ends */
    private int title(Graphics2D paper, String title, int top) {
        int size = title.length() > 60 ? 50 : 72;
        int step = size * 5 / 4;
        paper.setColor(Color.WHITE);
        int baseline = top;
        for (String line : fitted(paper, this.bold, size, title, MOST_LINES)) {
            write(paper, this.bold, size, line, MARGIN, baseline);
            baseline += step;
        }
        return baseline - step;
    }

    /** A grade stands in its colour, on one line. */
    private void said(Graphics2D paper, Card card, int top) {
        Color grade = card.grade() == null ? null : GRADES.get(card.grade());
        List<String> lines = fitted(paper, this.bold, SAID, card.line(), grade == null ? MOST_SAID : 1);
        if (grade != null) {
            int wide = paper.getFontMetrics(this.bold.deriveFont((float) SAID)).stringWidth(lines.get(0));
            paper.setColor(grade);
            paper.fill(new RoundRectangle2D.Double(MARGIN, top - 50, wide + 56.0, 72, 12, 12));
        }
        paper.setColor(grade == null ? BRASS : Color.WHITE);
        for (int i = 0; i < lines.size(); i++) {
            int baseline = top + i * SAID * 5 / 4;
            write(paper, this.bold, SAID, lines.get(i), grade == null ? MARGIN : MARGIN + 28, baseline);
        }
    }

    /** As {@code icons/turnaround.svg} has it. */
    private static void mark(Graphics2D paper) {
        Graphics2D mark = (Graphics2D) paper.create();
        mark.translate(MARGIN, 70);
        mark.scale(1.6, 1.6);
        mark.setColor(BRASS);
        mark.setStroke(new BasicStroke(4));
        Path2D turn = new Path2D.Double();
        turn.moveTo(4, 5);
        turn.lineTo(4, 17);
        turn.append(new Arc2D.Double(4, 8, 18, 18, 180, 180, Arc2D.OPEN), true);
        turn.lineTo(22, 9);
        mark.draw(turn);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(14, 11);
        arrow.lineTo(22, 1);
        arrow.lineTo(30, 11);
        arrow.closePath();
        mark.fill(arrow);
        mark.setStroke(new BasicStroke(3));
        mark.draw(new Line2D.Double(4, 30, 28, 30));
        mark.dispose();
    }

    /** The words in lines as wide as the card, at most so many; what does not fit on the last ends with an ellipsis. */
    private static List<String> fitted(Graphics2D paper, Font font, int size, String text, int most) {
        var metrics = paper.getFontMetrics(font.deriveFont((float) size));
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) <= WIDTH - 2 * MARGIN || line.isEmpty()) {
                line = longer;
            } else if (lines.size() == most - 1) {
                line = line + "…";
                break;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static void write(Graphics2D paper, Font font, int size, String words, int x, int y) {
        paper.setFont(font.deriveFont((float) size));
        paper.drawString(words, x, y);
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex); // not from memory
        }
        return file.toByteArray();
    }

    private static Font font(String style) {
        try (InputStream file = new ClassPathResource("liberation/LiberationSans-" + style + ".ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException ex) {
            throw new IllegalStateException("The letters of the cards cannot be read", ex);
        }
    }
}
