package org.turnaround.plan.reporting;

/** Why a report is not taken although nothing is wrong with it; it can be sent again, on top of what is there now. */
enum Clash {
    CHANGED("Somebody was first", "This action has changed since you opened it, so your update is not saved yet."),
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
