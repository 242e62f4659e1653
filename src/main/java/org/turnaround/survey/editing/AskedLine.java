package org.turnaround.survey.editing;

import org.turnaround.record.editing.Typed;

/**
 * Somebody whom a survey may have been put to, as typed.
 *
 * @param who a person's key, as in {@code person-12}
 * @param asked "yes" when they were asked; whoever was only found is not kept
 * @param channel how they were asked, as in e-mail
 * @param askedOn as EDTF, or empty
 * @param chasedOn as EDTF, or empty
 */
record AskedLine(String who, String asked, String channel, String askedOn, String chasedOn) {

    AskedLine {
        who = Typed.text(who);
        asked = Typed.text(asked);
        channel = Typed.text(channel);
        askedOn = Typed.text(askedOn);
        chasedOn = Typed.text(chasedOn);
    }

    static AskedLine found(String who) {
        return new AskedLine(who, "", "", "", "");
    }

    public boolean wasAsked() {
        return this.asked.equals("yes");
    }
}
