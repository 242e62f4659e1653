package org.turnaround.record;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;
import org.turnaround.shared.Coded;

/**
 * What sort of dated fact an entry is. Codes are part of the public contract; labels and definitions are what pages,
 * feeds and files print.
 */
public enum EntryKind implements Coded {
    INSPECTION("inspection", "Inspection", "Ofsted judged the service", "/inspections/"),
    VISIT("visit", "Visit", "Ofsted looked at part of the service and graded nothing", "/entries/"),
    INTERVENTION("intervention", "Intervention", "Somebody was brought in, or the government stepped in", "/entries/"),
    APPOINTMENT("appointment", "Appointment", "Somebody came into a post or left it", "/entries/"),
    MEETING("meeting", "Meeting", "People met about the service", "/entries/"),
    STATEMENT("statement", "Statement", "Somebody said something in public", "/statements/"),
    SURVEY("survey", "Survey", "A publication put the same questions to named people", "/surveys/"),
    PLAN("plan", "Plan", "An improvement plan was made, approved or changed", "/entries/"),
    ACTION_UPDATE("action-update", "Action update", "How an action of the plan was going", "/entries/"),
    COMMITMENT("commitment", "Commitment", "Somebody promised to do something", "/entries/"),
    REPLY("reply", "Reply", "Somebody answered what the record says of them", "/entries/"),
    EVENT("event", "Event", "Any other dated fact, such as money set aside", "/entries/"),
    CALL("call", "Call", "Somebody asked somebody else to act", "/calls/"),
    POSITION("position", "Position", "Where somebody stood on a question", "/entries/");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;
    private final String path;

    EntryKind(String code, String label, String definition, String path) {
        this.code = code;
        this.label = label;
        this.definition = definition;
        this.path = path;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    public String definition() {
        return this.definition;
    }

    /** The permanent address of an entry of this kind. */
    public String url(long id) {
        return this.path + id;
    }

    public static Optional<EntryKind> of(String code) {
        return Coded.find(EntryKind.class, code);
    }
}
