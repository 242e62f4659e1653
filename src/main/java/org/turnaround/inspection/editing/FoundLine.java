package org.turnaround.inspection.editing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.FindingKind;

/**
 * Something found, as a line of the form of the inspection or visit that found it. It is a finding of its own once that
 * form is saved.
 *
 * @param topic the id of the topic that it is about first; more are named on its own form
 */
record FoundLine(
        @Size(max = 2000) @Nullable String text,
        @NotNull FindingKind kind,
        @Ref("topic") @Nullable Long topic,
        @Size(max = 200) @Nullable String deadline)
        implements Line {

    /** What stands before an item of a list: {@code 1.}, {@code (2)}, a bullet. */
    private static final Pattern MARKED = Pattern.compile("(?:\\(?\\d{1,2}[.)]|[-–—•*▪●])\\s+(.+)");

    private static final int HEADED = 60;

    @Override
    public String key() {
        return "found-" + Integer.toHexString(Objects.hashCode(this.text));
    }

    @Override
    public boolean isGone() {
        return this.text == null;
    }

    Finding.Form form(long inspected) {
        Finding.Facts facts =
                new Finding.Facts(inspected, this.kind, String.valueOf(this.text), null, this.deadline, null, null);
        return new Finding.Form(facts, Stream.ofNullable(this.topic).toList(), List.of());
    }

    /**
     * A line for each finding of a list as it is pasted. Where some are numbered or have bullets, a line without is the rest of
     * the one above, or a heading that says of what sort those below are, or by when they are to be done.
     */
    static List<FoundLine> of(String pasted) {
        List<String> lines = pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean marked = lines.stream().anyMatch(line -> MARKED.matcher(line).matches());
        List<FoundLine> found = new ArrayList<>();
        FindingKind kind = FindingKind.AREA_FOR_IMPROVEMENT;
        String deadline = null;
        boolean headed = false;
        for (String line : lines) {
            Matcher item = MARKED.matcher(line);
            if (item.matches()) {
                found.add(new FoundLine(item.group(1), kind, null, deadline));
                headed = false;
            } else if (heading(line) != null) {
                kind = Objects.requireNonNull(heading(line));
                deadline = null;
                headed = true;
            } else if (line.endsWith(":") && line.length() <= HEADED) {
                deadline = line.substring(0, line.length() - 1);
                headed = true;
            } else if (marked && !found.isEmpty() && !headed) {
                FoundLine above = found.remove(found.size() - 1);
                found.add(new FoundLine(above.text + " " + line, above.kind, null, above.deadline));
            } else {
                found.add(new FoundLine(line, kind, null, deadline));
            }
        }
        return found;
    }

    private static @Nullable FindingKind heading(String line) {
        String words = line.replaceAll("[:.]$", "").replaceFirst("(?i)^areas? for ", "");
        return Stream.of(FindingKind.values())
                .filter(kind ->
                        words.toLowerCase(Locale.UK).replaceAll("s$", "").equals(plain(kind)))
                .findFirst()
                .orElse(null);
    }

    private static String plain(FindingKind kind) {
        return kind.code().replace('-', ' ').replaceFirst("^area for ", "");
    }
}
