package org.turnaround.account;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person may do here. The first two are held for named councils, the others for the whole site. */
public enum Role {
    OFFICER("officer", "Council officer", "Reports on the council's actions and keeps its plan up to date", true),
    APPROVER(
            "approver",
            "Council approver",
            "Signs off what others have reported as complete, approves new dates, and may report as an officer does",
            true),
    EDITOR("editor", "Editor", "Enters and corrects the record: sources, statements, inspections", false),
    ADMINISTRATOR(
            "administrator", "Administrator", "Invites people, gives them their roles, and reads the audit log", false);

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
