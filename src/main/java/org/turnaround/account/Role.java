package org.turnaround.account;

import java.util.List;
import java.util.Map;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Options;

/** What a person may do here. The first two are held for named councils, the others for the whole site. */
public enum Role implements Coded {
    OFFICER("Council officer", "Reports on the council’s actions, and asks for new due dates"),
    APPROVER(
            "Council approver",
            "Reports as an officer does, signs off what others have reported as complete, moves due dates, keeps the"
                    + " plan and its versions, and enters what the board says"),
    EDITOR("Editor", "Enters and corrects the record, and keeps plans, for every council"),
    ADMINISTRATOR(
            "Administrator",
            "Invites people, gives them their roles, reads the audit log, and may do what an editor may");

    private final String label;
    private final String definition;

    Role(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** Codes with their labels, as a form offers them. */
    static Map<String, String> choices() {
        return Options.of(List.of(values()));
    }

    @Override
    public String label() {
        return this.label;
    }

    /** One sentence without its full stop. */
    @Override
    public String definition() {
        return this.definition;
    }

    /** Held for one council, and for another only if given again. */
    public boolean isForCouncil() {
        return this == OFFICER || this == APPROVER;
    }
}
