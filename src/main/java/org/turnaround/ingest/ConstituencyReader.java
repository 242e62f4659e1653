package org.turnaround.ingest;

import java.util.List;

/** {@code national/constituencies.csv}: the seats, and the councils that each touches. */
final class ConstituencyReader implements ItemReader {

    static final List<String> COLUMNS = List.of("code", "name", "boundaries", "councils");

    /** The key of a seat by its name, which is unique for one set of boundaries. */
    static String named(String name, String boundaries) {
        return name + " (" + boundaries + ")";
    }

    @Override
    public void read(Fields seat) {
        String code = seat.text("code", 9);
        String name = seat.text("name", 120);
        String boundaries = seat.word("boundaries", "2024", "2010");
        Item item = new Item(Kind.CONSTITUENCY, Kind.CONSTITUENCY.key(code), seat.place());
        item.main().with("code", code).with("name", name).with("boundaries", boundaries);
        List<Ref> councils = CouncilReader.parts(seat.maybeText("councils", 1000)).stream()
                .map(gss -> council(seat, gss))
                .toList();
        item.relate("constituency_council", "constituency_id", "council_id", councils);
        seat.items().add(item);
        seat.items().alias(Kind.CONSTITUENCY.key(named(name, boundaries)), item);
    }

    private static Ref council(Fields seat, String gss) {
        Ref council = CouncilReader.byGss(gss);
        if (seat.items().find(council) == null) {
            seat.fault("councils", "there is no council with the code \"" + gss + "\"");
        }
        return council;
    }
}
