package org.turnaround.plan.reporting;

/** Why a report is not taken although nothing is wrong with it; it can be sent again, on top of what is there now. */
enum Clash {
    CHANGED("Somebody was first", "This action has changed since you opened it, so your update is not saved yet."),
    SAID_BEFORE(
            "You have just said the same",
            "The very same words of yours stand in the history already, so nothing is saved. Save them once more if you mean to say it twice."),
    SENT_BEFORE(
            "You have already sent this form once",
            "What you sent first is saved. What you sent now says something else, and is not saved yet.");

    private final String title;
    private final String words;

    Clash(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return this.title;
    }

    public String words() {
        return this.words;
    }
}
