package org.turnaround.ingest;

import static org.turnaround.ingest.FileFormat.Folder.BOTH;
import static org.turnaround.ingest.FileFormat.Folder.COUNCIL;
import static org.turnaround.ingest.FileFormat.Folder.NATIONAL;
import static org.turnaround.ingest.FileFormat.csv;
import static org.turnaround.ingest.FileFormat.yaml;

import java.util.List;
import java.util.function.Consumer;
import org.turnaround.desk.RecordDoor;

/** Every kind of file that the record can have, for one reading of it. */
final class FileFormats {

    private final People people;
    private final Inspections inspections;

    private final RecordDoor door;
    private final List<FileFormat> inOrder;

    FileFormats(RecordDoor door) {
        this.door = door;
        this.people = new People(door);
        this.inspections = new Inspections(door);
        this.inOrder = List.of(
                csv("councils.csv", CouncilReader.COLUMNS, new CouncilReader()),
                csv("predecessors.csv", PredecessorReader.COLUMNS, new PredecessorReader()),
                csv("constituencies.csv", ConstituencyReader.COLUMNS, new ConstituencyReader()),
                yaml("topics.yaml", NATIONAL, "topics", new TopicReader()),
                yaml("frameworks.yaml", NATIONAL, "frameworks", new FrameworkReader()),
                yaml("sources.yaml", BOTH, "sources", form(Kind.SOURCE, Forms::source)),
                csv("mps.csv", People.COLUMNS, this.people::readMp),
                csv("inspections.csv", Inspections.COLUMNS, this.inspections::readListed),
                yaml("organisations.yaml", BOTH, "organisations", form(Kind.ORGANISATION, Forms::organisation)),
                yaml("people.yaml", BOTH, "people", this.people::read),
                yaml("inspections.yaml", COUNCIL, "inspections", this.inspections::readTold),
                yaml("visits.yaml", COUNCIL, "visits", form(Kind.VISIT, Forms::visit)),
                yaml("verdicts.yaml", COUNCIL, "verdicts", this::verdict),
                yaml("interventions.yaml", BOTH, "interventions", form(Kind.INTERVENTION, Forms::intervention)),
                yaml("appointments.yaml", BOTH, "appointments", form(Kind.APPOINTMENT, form -> {})),
                yaml("meetings.yaml", BOTH, "meetings", form(Kind.MEETING, Forms::meeting)),
                yaml("events.yaml", BOTH, "events", form(Kind.EVENT, Forms::event)),
                yaml("statements.yaml", BOTH, "statements", form(Kind.STATEMENT, Forms::statement)),
                yaml("calls.yaml", BOTH, "calls", form(Kind.CALL, Forms::call)),
                yaml("commitments.yaml", BOTH, "commitments", form(Kind.COMMITMENT, Forms::commitment)),
                yaml("propositions.yaml", BOTH, "propositions", form(Kind.PROPOSITION, Forms::proposition)),
                yaml("surveys.yaml", BOTH, "surveys", form(Kind.SURVEY, Forms::survey)),
                yaml("governance.yaml", COUNCIL, "systems", new GovernanceReader()),
                yaml("plans.yaml", COUNCIL, "plans", form(Kind.PLAN, PlanReader::plan)),
                yaml("actions.yaml", COUNCIL, "actions", form(Kind.ACTION, ActionReader::action)),
                yaml("discrepancies.yaml", BOTH, "discrepancies", new DiscrepancyReader()));
    }

    private FormFile form(Kind kind, Consumer<FormReader> otherwise) {
        return new FormFile(kind, this.door, otherwise);
    }

    /** A verdict has no id: it is known by what it is of. */
    private void verdict(Fields verdict) {
        String key = "verdict:" + verdict.text("finding", 120) + "/" + verdict.text("by", 120);
        form(Kind.VERDICT, Forms::verdict).read(verdict, key);
    }

    /** In the order in which they are read. */
    List<FileFormat> inOrder() {
        return this.inOrder;
    }

    /** Adds what could only be put together when every file had been read. */
    void finish(Items items) {
        this.people.finish(items);
        this.inspections.finish(items);
    }
}
