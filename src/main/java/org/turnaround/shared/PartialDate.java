package org.turnaround.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is known: to the day, the month or the year, exactly or roughly. Nothing finer is ever made up.
 *
 * <p>In the database it stands in four columns, {@code x}, {@code x_first}, {@code x_last} and {@code x_why}.
 *
 * @param edtf the date in the Extended Date/Time Format (ISO 8601-2): {@code 2013-06-18}, {@code 2013-06},
 *     {@code 2013}; a {@code ~} behind it means roughly
 * @param first the earliest day it can mean
 * @param last the latest day it can mean
 * @param why for an inferred date, the reason that the reader is shown
 */
@Embeddable
public record PartialDate(
        @Column(columnDefinition = "edtf") String edtf,
        LocalDate first,
        LocalDate last,
        @Nullable String why) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?~?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int YEAR_ONLY = 4;
    private static final int YEAR_AND_MONTH = 7;

    /**
     * Takes a date as a form sends it: any words that {@link DateReader} reads are kept as EDTF, and a bound that is
     * missing is what they say. Words that are no date are kept as typed, {@link #isReadable() unreadable}, and can mean
     * any day.
     */
    @JsonCreator
    public PartialDate(
            @Nullable String edtf, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String why) {
        String typed = edtf == null ? "" : edtf;
        boolean whole = first != null && last != null && FORM.matcher(typed).matches();
        PartialDate read = whole ? null : DateReader.read(typed).orElse(null);
        this.edtf = read == null ? typed : read.edtf;
        this.first = first == null ? (read == null ? LocalDate.MIN : read.first) : first;
        this.last = last == null ? (read == null ? LocalDate.MAX : read.last) : last;
        this.why =
                why == null || why.isBlank() ? null : why.replace("\r\n", "\n").strip();
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day, null);
    }

    /**
     * Reads the EDTF forms named above.
     *
     * @throws IllegalArgumentException for anything else, with a message for the reader
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String edtf) {
        if (!FORM.matcher(edtf).matches()) {
            throw new IllegalArgumentException(
                    "\"" + edtf + "\" is not a date: write 2013-06-18, 2013-06 or 2013, with ~ behind it for roughly");
        }
        try {
            return new PartialDate(edtf, firstOf(exact(edtf)), lastOf(exact(edtf)), null);
        } catch (DateTimeException ex) {
            throw new IllegalArgumentException("\"" + edtf + "\" is not a day or month of the calendar", ex);
        }
    }

    static Optional<PartialDate> readEdtf(String edtf) {
        try {
            return Optional.of(parse(edtf));
        } catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    /** Reads the four columns of a date, or null where the date is. */
    public static @Nullable PartialDate read(ResultSet row, String column) throws SQLException {
        String edtf = row.getString(column);
        if (edtf == null) {
            return null;
        }
        return new PartialDate(
                edtf,
                row.getObject(column + "_first", LocalDate.class),
                row.getObject(column + "_last", LocalDate.class),
                row.getString(column + "_why"));
    }

    /**
     * The same date, known to lie between two days; null leaves that bound as it is.
     *
     * @throws IllegalArgumentException when it would end before it begins
     */
    public PartialDate between(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        PartialDate bounded = new PartialDate(
                this.edtf,
                notBefore == null ? this.first : notBefore,
                notAfter == null ? this.last : notAfter,
                this.why);
        if (!bounded.isOrdered()) {
            throw new IllegalArgumentException("the date " + this.edtf + " would end on " + bounded.last
                    + ", before it begins on " + bounded.first);
        }
        return bounded;
    }

    /** The same date with the reason for its inference. */
    public PartialDate because(@Nullable String reason) {
        return new PartialDate(this.edtf, this.first, this.last, reason);
    }

    /** The day by which lists are ordered: the first day of the date as stated, kept within its bounds. */
    public LocalDate sortDay() {
        if (!isReadable()) {
            return this.first;
        }
        LocalDate day = firstOf(exact(this.edtf));
        if (day.isBefore(this.first)) {
            return this.first;
        }
        return day.isAfter(this.last) ? this.last : day;
    }

    /** Is a date at all, not words that nobody could read as one. */
    public boolean isReadable() {
        return readEdtf(this.edtf).isPresent();
    }

    /** Does not end before it begins. */
    public boolean isOrdered() {
        return !this.last.isBefore(this.first);
    }

    /** Says nothing whatever, as the empty fields of a form do. */
    public boolean isEmpty() {
        return this.edtf.isBlank() && isUnbounded() && this.why == null;
    }

    private boolean isUnbounded() {
        return this.first.equals(LocalDate.MIN) && this.last.equals(LocalDate.MAX);
    }

    /** Known to the very day. */
    public boolean isExact() {
        return this.first.equals(this.last) && !isRough();
    }

    /** Marked as rough in the source or by the editor. */
    public boolean isRough() {
        return this.edtf.endsWith("~");
    }

    /**
     * How closely it is known, for those who sort by its first day: {@code day}, {@code month} or {@code year}, {@code between}
     * where it has bounds of its own, {@code approximate} where it is rough.
     */
    public String precision() {
        if (isRough()) {
            return "approximate";
        }
        if (isExact()) {
            return "day";
        }
        if (period().isPresent() || hasOwnBounds()) {
            return "between";
        }
        return this.edtf.length() == YEAR_ONLY ? "year" : "month";
    }

    /** As a reader says it: "18 June 2013", "about June 2013", "spring 2013", "2013"; what is unreadable, as typed. */
    public String words() {
        if (!isReadable()) {
            return this.edtf;
        }
        return (isRough() ? "about " : "") + statedWords();
    }

    /** The outer bounds in words, "between 6 March 2013 and 10 June 2013", or null where the date itself says as much. */
    public @Nullable String boundsWords() {
        if (!hasOwnBounds()) {
            return null;
        }
        return this.first.equals(this.last)
                ? "on " + DAY.format(this.first)
                : "between " + DAY.format(this.first) + " and " + DAY.format(this.last);
    }

    /** Is bounded by other days than those that its words begin and end on. */
    private boolean hasOwnBounds() {
        return period().isEmpty()
                && readEdtf(this.edtf)
                        .map(stated -> !stated.first.equals(this.first) || !stated.last.equals(this.last))
                        .orElse(false);
    }

    private Optional<String> period() {
        String stated = exact(this.edtf);
        return stated.length() == YEAR_ONLY && isReadable()
                ? DateReader.period(Integer.parseInt(stated), this.first, this.last)
                : Optional.empty();
    }

    private String statedWords() {
        String stated = exact(this.edtf);
        return switch (stated.length()) {
            case YEAR_ONLY -> period().map(name -> name + " ").orElse("") + stated;
            case YEAR_AND_MONTH -> MONTH.format(YearMonth.parse(stated));
            default -> DAY.format(LocalDate.parse(stated));
        };
    }

    private static String exact(String edtf) {
        return edtf.endsWith("~") ? edtf.substring(0, edtf.length() - 1) : edtf;
    }

    private static LocalDate firstOf(String stated) {
        return switch (stated.length()) {
            case YEAR_ONLY -> Year.parse(stated).atDay(1);
            case YEAR_AND_MONTH -> YearMonth.parse(stated).atDay(1);
            default -> LocalDate.parse(stated);
        };
    }

    private static LocalDate lastOf(String stated) {
        return switch (stated.length()) {
            case YEAR_ONLY -> Year.parse(stated).atMonth(12).atEndOfMonth();
            case YEAR_AND_MONTH -> YearMonth.parse(stated).atEndOfMonth();
            default -> LocalDate.parse(stated);
        };
    }
}
