package org.turnaround.account;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person may do here. The first two are held for named councils, the others for the whole site. */
public enum Role {
    OFFICER("officer", "Council officer", "Reports on the council's actions, and asks for new due dates", true),
    APPROVER(
            "approver",
            "Council approver",
            "Reports as an officer does, signs off what others have reported as complete, moves due dates, keeps the"
                    + " plan and its versions, and enters what the board says",
            true),
    EDITOR("editor", "Editor", "Enters and corrects the record, and keeps plans, for every council", false),
    ADMINISTRATOR(
            "administrator",
            "Administrator",
            "Invites people, gives them their roles, reads the audit log, and may do what an editor may",
            false);

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;
    private final boolean forCouncil;

    Role(String code, String label, String definition, boolean forCouncil) {
        this.code = code;
        this.label = label;
        this.definition = definition;
        this.forCouncil = forCouncil;
    }

    /** Codes with their labels, as a form offers them. */
    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Role role : values()) {
            choices.put(role.code, role.label);
        }
        return choices;
    }

    /** The role that forms and the database call {@code code}. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** As written in the database and in forms: one lower-case word. */
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** One sentence without its full stop. */
    public String definition() {
        return this.definition;
    }

    /** Held for one council, and for another only if given again. */
    public boolean isForCouncil() {
        return this.forCouncil;
    }

    /** As Spring Security's rules name it, without their prefix. */
    public String authority() {
        return name();
    }
}
