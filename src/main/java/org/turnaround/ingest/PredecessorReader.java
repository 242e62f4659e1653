package org.turnaround.ingest;

import java.util.List;

/** {@code national/predecessors.csv}: councils and codes that others followed. */
final class PredecessorReader implements ItemReader {

    static final List<String> COLUMNS = List.of("gss", "name", "closed", "successor-gss");

    @Override
    public void read(Fields predecessor) {
        String gss = predecessor.text("gss", 9);
        String successor = predecessor.text("successor-gss", 9);
        Item council = predecessor.items().find(CouncilReader.byGss(successor));
        if (council == null) {
            predecessor.fault("successor-gss", "there is no council with the code \"" + successor + "\"");
            return;
        }
        council.row("council_predecessor")
                .with("gss", gss)
                .with("name", predecessor.text("name", 200))
                .with("closed", predecessor.maybeDay("closed"))
                .with("successor_id", council.ref());
    }
}
