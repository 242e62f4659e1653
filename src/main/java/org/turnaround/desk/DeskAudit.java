package org.turnaround.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.account.AuditedChanges;

/** Tells the audit log what was changed at the desk. */
@Component
class DeskAudit implements AuditedChanges {

    private final History history;
    private final Kinds kinds;
    private final Words words;

    DeskAudit(History history, Kinds kinds, Words words) {
        this.history = history;
        this.kinds = kinds;
        this.words = words;
    }

    @Override
    public Map<Long, Change> of(List<Long> events) {
        Map<Long, Change> changes = new LinkedHashMap<>();
        this.history.ofEvents(events).forEach((event, shown) -> {
            List<Line> lines = shown.lines().stream()
                    .map(line -> new Line(line.label(), line.before(), line.after()))
                    .toList();
            changes.put(event, new Change(shown.way().label(), shown.why(), lines));
        });
        return changes;
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        this.kinds.all().forEach(kind -> {
            for (Verb verb : Verb.values()) {
                kinds.put(kind.code() + "-" + verb.code(), verb.label() + ": " + this.words.one(kind));
            }
        });
        return kinds;
    }
}
