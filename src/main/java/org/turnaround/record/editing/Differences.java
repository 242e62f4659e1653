package org.turnaround.record.editing;

import java.util.List;
import java.util.Map;

/** Where two editors' versions of one thing differ, field by field. */
public record Differences(List<Line> lines) {

    /** A field's label, what stands there now, and what this editor typed. */
    public record Line(String label, String there, String typed) {}

    /**
     * @param there labels with what is there
     * @param typed the same labels with what was typed
     */
    public static Differences between(Map<String, String> there, Map<String, String> typed) {
        return new Differences(typed.entrySet().stream()
                .map(field -> new Line(
                        field.getKey(), plain(there.getOrDefault(field.getKey(), "")), plain(field.getValue())))
                .filter(line -> !line.there().equals(line.typed()))
                .toList());
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
