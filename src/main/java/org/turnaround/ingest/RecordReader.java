package org.turnaround.ingest;

import static org.turnaround.ingest.RecordReader.Folder.BOTH;
import static org.turnaround.ingest.RecordReader.Folder.COUNCIL;
import static org.turnaround.ingest.RecordReader.Folder.NATIONAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;

/** Reads all files of a folder, the national ones first, and notes what is wrong with them. */
final class RecordReader {

    private final Faults faults = new Faults();
    private final Items items;
    private final People people = new People();
    private final Terms terms = new Terms();
    private final Inspections inspections = new Inspections();
    private final Points points = new Points();
    private final List<Format> formats = List.of(
            csv("councils.csv", Reference.COUNCILS, Reference::council),
            csv("constituencies.csv", Reference.CONSTITUENCIES, Reference::constituency),
            csv("places.csv", Reference.LEADING_NAMES, Reference::leadingName),
            csv("council-names.csv", Reference.LEADING_NAMES, Reference::leadingName),
            yaml("topics.yaml", NATIONAL, "topics", Reference::topic),
            csv("practice-topics.csv", Reference.PRACTICES, Reference::practice),
            yaml("frameworks.yaml", NATIONAL, "frameworks", Reference::framework),
            form("sources", BOTH, Kind.SOURCE, Forms::source),
            csv("predecessors.csv", Reference.PREDECESSORS, Reference::predecessor),
            csv("coverage.csv", Reference.COVERAGE, Reference::coverage),
            csv("dissolutions.csv", Reference.DISSOLUTIONS, Reference::dissolution),
            csv("mps.csv", People.COLUMNS, this.people::readMp),
            csv("former-mps.csv", People.FORMER, this.people::readFormer),
            csv("terms.csv", Terms.COLUMNS, this.terms::read),
            csv("inspections.csv", Inspections.COLUMNS, this.inspections::readListed),
            csv("findings.csv", Points.COLUMNS, this.points::read),
            csv("repetitions.csv", Points.REPETITIONS, Points::repetition),
            form("organisations", BOTH, Kind.ORGANISATION, Forms::organisation),
            yaml("people.yaml", BOTH, "people", this.people::read),
            yaml("inspections.yaml", COUNCIL, "inspections", this.inspections::readTold),
            form("visits", COUNCIL, Kind.VISIT, Forms::visit),
            yaml("verdicts.yaml", COUNCIL, "verdicts", Forms::verdict),
            form("interventions", BOTH, Kind.INTERVENTION, Forms::intervention),
            form("appointments", BOTH, Kind.APPOINTMENT, appointment -> {}),
            form("meetings", BOTH, Kind.MEETING, Forms::meeting),
            form("events", BOTH, Kind.EVENT, Forms::event),
            form("statements", BOTH, Kind.STATEMENT, Forms::statement),
            form("replies", BOTH, Kind.REPLY, Forms::reply),
            form("calls", BOTH, Kind.CALL, Forms::call),
            form("commitments", BOTH, Kind.COMMITMENT, Forms::commitment),
            form("propositions", BOTH, Kind.PROPOSITION, Forms::proposition),
            form("surveys", BOTH, Kind.SURVEY, Forms::survey),
            yaml("governance.yaml", COUNCIL, "systems", Reference::governance),
            form("plans", COUNCIL, Kind.PLAN, PlanReader::plan),
            form("actions", COUNCIL, Kind.ACTION, ActionReader::action),
            csv("moved.csv", Reference.MOVED_ADDRESSES, Reference::moved),
            csv("quotations.csv", Forms.QUOTATIONS, Forms::quotation),
            yaml("corrections.yaml", BOTH, "corrections", Reference::correction),
            yaml("discrepancies.yaml", BOTH, "discrepancies", Reference::discrepancy));

    private RecordReader(RecordDoor door) {
        this.items = new Items(this.faults, door);
    }

    /** Where a file may stand. */
    enum Folder {
        NATIONAL,
        COUNCIL,
        BOTH
    }

    /**
     * One kind of record file.
     *
     * @param list the one key of a YAML file, below which its items are listed, or the columns of a CSV file
     * @param reader adds what one item says to the items
     */
    private record Format(String name, Folder folder, String list, Consumer<Keys> reader) {

        boolean isCsv() {
            return this.name.endsWith(".csv");
        }
    }

    /** @param council the slug of that in whose folder it is; null for the national files */
    private record KnownFile(
            RecordFile file, Format format, @Nullable String council) {}

    private static Format csv(String name, String columns, Consumer<Keys> reader) {
        return new Format(name, NATIONAL, columns, reader);
    }

    private static Format yaml(String name, Folder folder, String list, Consumer<Keys> reader) {
        return new Format(name, folder, list, reader);
    }

    /** Of what the desk keeps: whatever its form does not say is read otherwise. */
    private static Format form(String name, Folder folder, Kind kind, Consumer<FormReader> otherwise) {
        return yaml(name + ".yaml", folder, name, keys -> FormReader.add(kind, keys.id(), keys, otherwise));
    }

    /** With what is wrong in the files. */
    static Items read(RecordFolder folder, RecordDoor door) {
        return new RecordReader(door).read(folder);
    }

    private Items read(RecordFolder folder) {
        List<KnownFile> found = new ArrayList<>();
        folder.files()
                .forEach(file -> find(file)
                        .ifPresentOrElse(
                                found::add,
                                () -> this.faults.add(
                                        new Place(file.path(), 1),
                                        "the record has no file of this name in this folder")));
        for (boolean national : List.of(true, false)) {
            for (Format format : this.formats) {
                found.stream()
                        .filter(each -> each.format == format && (each.council == null) == national)
                        .forEach(this::read);
            }
        }
        this.people.finish(this.items);
        this.terms.finish(this.items);
        this.inspections.finish(this.items);
        this.points.finish(this.items);
        this.items.runChecks();
        return this.items;
    }

    private Optional<KnownFile> find(RecordFile file) {
        String[] parts = file.path().split("/");
        boolean national = parts.length == 2 && parts[0].equals("national");
        if (!national && !(parts.length == 3 && parts[0].equals("councils"))) {
            return Optional.empty();
        }
        return this.formats.stream()
                .filter(format -> format.name.equals(parts[parts.length - 1]))
                .filter(format -> format.folder != (national ? COUNCIL : NATIONAL))
                .findFirst()
                .map(format -> new KnownFile(file, format, national ? null : parts[1]));
    }

    private void read(KnownFile found) {
        Ref council = found.council == null ? null : new Ref(Kind.COUNCIL.key(found.council));
        if (council != null && this.items.find(council) == null) {
            this.faults.add(
                    new Place(found.file.path(), 1), "there is no council \"" + found.council + "\" in the record");
        }
        for (Node node : nodes(found.file, found.format)) {
            Keys keys = new Keys(node, this.items, council);
            found.format.reader.accept(keys);
            if (!found.format.isCsv()) { // the columns of CSV are checked with its header
                keys.end();
            }
        }
    }

    private List<Node> nodes(RecordFile file, Format format) {
        if (format.isCsv()) {
            return new CsvFile(file, List.of(format.list.split(",")), this.faults).read();
        }
        Node root = new YamlFile(file, this.faults).read();
        if (root.isNothing()) {
            return List.of();
        }
        Keys keys = new Keys(root, this.items, null);
        List<Node> listed = keys.nodes(format.list);
        keys.end();
        return listed;
    }
}
