package org.turnaround.ingest;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code national/councils.csv}: every English council with children's services. */
final class CouncilReader implements ItemReader {

    static final List<String> COLUMNS = List.of(
            "slug",
            "gss",
            "name",
            "official-name",
            "type",
            "region",
            "opened",
            "dfe-code",
            "ofsted-urn",
            "also-known-as",
            "former-gss",
            "latitude",
            "longitude",
            "tile-q",
            "tile-r");

    /** The key by which national files, which know only statistical codes, point to a council. */
    static Ref byGss(String gss) {
        return new Ref("gss:" + gss);
    }

    @Override
    public void read(Fields council) {
        String slug = council.slug("slug", 80);
        String gss = council.text("gss", 9);
        Item item = new Item(Kind.COUNCIL, Kind.COUNCIL.key(slug), council.place());
        item.main()
                .with("slug", slug)
                .with("gss", gss)
                .with("name", council.text("name", 120))
                .with("official_name", council.text("official-name", 160))
                .with(
                        "type",
                        council.word(
                                "type",
                                "county",
                                "unitary-authority",
                                "metropolitan-district",
                                "london-borough",
                                "city-corporation"))
                .with("region", council.text("region", 60))
                .with("opened", council.maybeDay("opened"))
                .with("dfe_code", council.maybeText("dfe-code", 20))
                .with("ofsted_urn", council.maybeText("ofsted-urn", 20))
                .with("also_known_as", parts(council.maybeText("also-known-as", 1000)))
                .with("latitude", council.maybeNumber("latitude"))
                .with("longitude", council.maybeNumber("longitude"))
                .with("tile_q", council.maybeWhole("tile-q"))
                .with("tile_r", council.maybeWhole("tile-r"));
        council.items().add(item);
        council.items().alias(byGss(gss).key(), item);
    }

    /** The parts of a CSV value that holds several, with | between them. */
    static List<String> parts(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
