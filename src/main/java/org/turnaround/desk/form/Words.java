package org.turnaround.desk.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.turnaround.desk.entry.Party;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/** One vocabulary for forms, errors, conflicts, history and the audit log: the labels of fields and the words of values. */
@Component
public class Words {

    private static final String ENTRY = "entry-";

    private final MessageSource messages;
    private final Lookups lookups;

    Words(MessageSource messages, Lookups lookups) {
        this.messages = messages;
        this.lookups = lookups;
    }

    /** "call". */
    public String one(Shape<?> form) {
        return message("kind." + form.code(), form.code().replace('-', ' '));
    }

    /** "calls". */
    public String many(Shape<?> form) {
        return message("kind." + form.code() + ".many", one(form) + "s");
    }

    /** What a field points to, or null where it points to nothing. */
    @Nullable
    Lookup lookup(Shape<?> form, String path) {
        return this.lookups.of(form, path);
    }

    /** "What was asked for". */
    String label(Shape<?> form, String path) {
        String plain = Shape.general(path);
        return message(form.code() + "." + plain, message(plain, plain));
    }

    /** What helps to fill the field in, and who can read it; null where there is nothing to say. */
    @Nullable
    String hint(Shape<?> form, String path) {
        String plain = Shape.general(path);
        String hint = message(form.code() + "." + plain + ".hint", message(plain + ".hint", ""));
        RecordComponent field = form.fields().get(plain);
        String secret =
                field != null && field.isAnnotationPresent(EditorsOnly.class) ? "Only editors can read this." : "";
        String both = hint.isEmpty() || secret.isEmpty() ? hint + secret : hint + ". " + secret;
        return both.isEmpty() ? null : both;
    }

    /** A line of a list is told by what it points to: "BBC News: …". */
    public String labelWithLine(Shape<?> form, String path, Names names) {
        int brace = path.indexOf('{');
        if (brace < 0) {
            return label(form, path);
        }
        String list = path.substring(0, brace);
        String key = path.substring(brace + 1, path.lastIndexOf('}'));
        return label(form, list) + ", " + lineWords(form, list, key, names) + ": " + label(form, path);
    }

    public String labelWithLine(Shape<?> form, String path) {
        return labelWithLine(form, path, Lookup::named);
    }

    public String value(Shape<?> form, String path, @Nullable Object value) {
        return value(form, path, value, Lookup::named);
    }

    /** The value of a field in words; empty for none. */
    public String value(Shape<?> form, String path, @Nullable Object value, Names names) {
        if (value == null) {
            return "";
        }
        Lookup lookup = this.lookups.of(form, path);
        if (lookup != null) {
            return pointed(names.of(lookup, Lookups.keys(value)), value);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> one instanceof String key ? lineWords(form, path, key, names) : plain(one))
                    .collect(Collectors.joining("\n"));
        }
        return plain(value);
    }

    private static String pointed(Map<String, String> named, Object value) {
        Collection<?> many = value instanceof Collection<?> all ? all : List.of(value);
        return many.stream().map(one -> one(named, one)).collect(Collectors.joining("\n"));
    }

    private static String one(Map<String, String> named, Object one) {
        if (one instanceof Party party) {
            String key = party.who().key();
            return party.part().label() + ": " + named.getOrDefault(key, key);
        }
        return named.getOrDefault(one.toString(), one.toString());
    }

    /** A line is known by what it points to; what is no source stands behind its sort. */
    private String lineWords(Shape<?> form, String list, String key, Names names) {
        boolean isEntry = key.startsWith(ENTRY);
        String pointed = isEntry ? key.substring(ENTRY.length()) : key;
        return form.fields().keySet().stream()
                .filter(path -> path.startsWith(list + ".") && path.indexOf('.', list.length() + 1) < 0)
                .map(path -> this.lookups.of(form, path))
                .filter(lookup -> lookup != null && lookup.code().equals("entry") == isEntry)
                .flatMap(lookup ->
                        Stream.ofNullable(names.of(lookup, List.of(pointed)).get(pointed)))
                .findFirst()
                .orElse(key);
    }

    static String plain(Object value) {
        if (value instanceof PartialDate date) {
            String bounds = date.boundsWords();
            return date.words() + (bounds == null ? "" : ", " + bounds) + (date.why() == null ? "" : ", " + date.why());
        }
        if (value instanceof LocalDate day) {
            return PartialDate.of(day).words();
        }
        if (value instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        return value instanceof Coded coded ? coded.label() : value.toString();
    }

    /** What is wrong, in the words of the messages. */
    public String fault(ObjectError error) {
        String fault = this.messages.getMessage(error, Locale.UK);
        if (!(error instanceof FieldError at)) {
            return fault;
        }
        String plain = Shape.general(at.getField());
        String label = message(at.getObjectName() + "." + plain, message(plain, plain));
        return fault.replace("“" + at.getField() + "”", "“" + label + "”");
    }

    private String message(String code, String otherwise) {
        String found = this.messages.getMessage(code, null, otherwise, Locale.UK);
        return found == null ? otherwise : found;
    }
}
