package org.turnaround.ingest;

import org.turnaround.record.Part;

/** What the files call or tell otherwise than the forms of the desk, kind by kind. */
final class Forms {

    private Forms() {}

    static void source(FormReader form) {
        form.key("facts.privacyNote", "privacy").set("text", null);
    }

    static void organisation(FormReader form) {
        String id = form.fields().id();
        if (!id.startsWith("org-")) {
            form.fields().fault("id", "the id of an organisation begins with org-");
        }
        form.fields().maybeSources();
    }

    static void event(FormReader form) {
        form.key("facts.amount", "amount-gbp").parties("people", Part.SUBJECT);
    }
}
