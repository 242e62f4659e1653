package org.turnaround.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.turnaround.council.Council.Tile;
import org.turnaround.inspection.CouncilLines.CouncilLine;

/**
 * England as hexagons of one size, a council each, so that a city counts as much as a county. Pointed tops, odd rows
 * shifted half a tile to the east; drawn with rows from the north, as the coordinates of SVG run.
 *
 * @param width and {@code height} of the drawing in its own units
 */
record TileMap(long width, long height, List<Hexagon> hexagons) {

    private static final double RADIUS = 20;
    private static final double COLUMN = Math.sqrt(3) * RADIUS;
    private static final double ROW = 1.5 * RADIUS;

    /**
     * One council's tile: its corners as SVG wants them, its centre, and the line it stands for.
     *
     * @param shortName three or four letters that no other council has
     */
    record Hexagon(CouncilLine line, String shortName, String corners, long x, long y) {}

    static TileMap of(List<CouncilLine> lines) {
        List<CouncilLine> placed =
                lines.stream().filter(line -> line.council().tile() != null).toList();
        int west = placed.stream().mapToInt(line -> tile(line).q()).min().orElse(0);
        int east = placed.stream().mapToInt(line -> tile(line).q()).max().orElse(0);
        int south = placed.stream().mapToInt(line -> tile(line).r()).min().orElse(0);
        int north = placed.stream().mapToInt(line -> tile(line).r()).max().orElse(0);
        Map<String, String> names =
                ShortNames.of(placed.stream().map(line -> line.council().name()).toList());
        List<Hexagon> hexagons = placed.stream()
                .map(line -> hexagon(
                        line, Objects.requireNonNull(names.get(line.council().name())), west, north))
                .toList();
        return new TileMap(
                Math.round((east - west + 1.5) * COLUMN) + 2,
                Math.round((north - south) * ROW + 2 * RADIUS) + 2,
                hexagons);
    }

    private static Hexagon hexagon(CouncilLine line, String shortName, int west, int north) {
        Tile tile = tile(line);
        double x = (tile.q() - west + 0.5 + (tile.r() % 2 == 0 ? 0 : 0.5)) * COLUMN + 1;
        double y = (north - tile.r()) * ROW + RADIUS + 1;
        String corners = IntStream.range(0, 6)
                .mapToDouble(corner -> Math.toRadians(60 * corner - 90))
                .mapToObj(angle -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x + (RADIUS - 1) * Math.cos(angle),
                        y + (RADIUS - 1) * Math.sin(angle)))
                .collect(Collectors.joining(" "));
        return new Hexagon(line, shortName, corners, Math.round(x), Math.round(y));
    }

    private static Tile tile(CouncilLine line) {
        return Objects.requireNonNull(line.council().tile());
    }
}
