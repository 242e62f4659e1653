package org.turnaround.record;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/**
 * What sort of dated fact an entry is. Codes are part of the public contract; labels and definitions are what pages,
 * feeds and files print.
 */
public enum EntryKind implements Coded {
    INSPECTION("Ofsted judged the service", "/inspections/"),
    VISIT("Ofsted looked at part of the service and graded nothing", "/entries/"),
    INTERVENTION("Somebody was brought in, or the government stepped in", "/entries/"),
    APPOINTMENT("Somebody came into a post or left it", "/entries/"),
    MEETING("People met about the service", "/entries/"),
    STATEMENT("Somebody said something in public", "/statements/"),
    SURVEY("A publication put the same questions to named people", "/surveys/"),
    PLAN("An improvement plan was made, approved or changed", "/entries/"),
    ACTION_UPDATE("How an action of the plan was going", "/entries/"),
    COMMITMENT("Somebody promised to do something", "/entries/"),
    REPLY("Somebody answered what the record says of them", "/entries/"),
    EVENT("Any other dated fact, such as money set aside", "/entries/"),
    CALL("Somebody asked somebody else to act", "/calls/"),
    POSITION("Where somebody stood on a question", "/entries/");

    @EnumeratedValue
    private final String code = code();

    private final String definition;
    private final String path;

    EntryKind(String definition, String path) {
        this.definition = definition;
        this.path = path;
    }

    /** Stands on timelines without being asked for, as the column {@code on_timelines} says. */
    public boolean isOnTimelines() {
        return this != CALL && this != POSITION;
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** The permanent address of an entry of this kind. */
    public String url(long id) {
        return this.path + id;
    }
}
