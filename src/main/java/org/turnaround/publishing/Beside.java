package org.turnaround.publishing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Replies;

/** What stands beside a thing wherever it is shown: the replies to it, and where sources do not agree on it. */
@Component
class Beside {

    private final Replies replies;
    private final Discrepancies discrepancies;

    Beside(Replies replies, Discrepancies discrepancies) {
        this.replies = replies;
        this.discrepancies = discrepancies;
    }

    /** @param entry its number as an entry, and the JSON of it */
    Map<String, @Nullable Object> of(long entry, Map<String, @Nullable Object> json) {
        json.put("replies", RecordFormatsController.ENTRY.all(this.replies.toEntry(entry)));
        json.put("repliesTo", DisagreementFormatsController.MENTIONED.all(this.replies.by(entry)));
        return disagreements("entry", entry, json);
    }

    Map<String, @Nullable Object> ofFinding(long finding, Map<String, @Nullable Object> json) {
        json.put("replies", RecordFormatsController.ENTRY.all(this.replies.toFinding(finding)));
        return disagreements("finding", finding, json);
    }

    /** Of what nobody replies to: an action, a person. */
    Map<String, @Nullable Object> disagreements(String thing, long id, Map<String, @Nullable Object> json) {
        json.put("disagreements", DisagreementFormatsController.DISAGREEMENT.all(this.discrepancies.about(thing, id)));
        return json;
    }
}
