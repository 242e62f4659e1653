package org.turnaround.desk;

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
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/** One vocabulary for forms, errors, conflicts, history and the audit log: the labels of fields and the words of values. */
@Component
class Words {

    private static final String ENTRY = "entry-";

    private final MessageSource messages;
    private final Lookups lookups;

    Words(MessageSource messages, Lookups lookups) {
        this.messages = messages;
        this.lookups = lookups;
    }

    /** "call". */
    String one(Kind<?, ?> kind) {
        return message("kind." + kind.code(), kind.code().replace('-', ' '));
    }

    /** "calls". */
    String many(Kind<?, ?> kind) {
        return message("kind." + kind.code() + ".many", one(kind) + "s");
    }

    /** "What was asked for". */
    String label(Kind<?, ?> kind, String path) {
        String plain = Shape.general(path);
        return message(kind.code() + "." + plain, message(plain, plain));
    }

    /** What helps to fill the field in, and who can read it; null where there is nothing to say. */
    @Nullable
    String hint(Kind<?, ?> kind, String path) {
        String plain = Shape.general(path);
        String hint = message(kind.code() + "." + plain + ".hint", message(plain + ".hint", ""));
        RecordComponent field = kind.shape().fields().get(plain);
        String secret =
                field != null && field.isAnnotationPresent(EditorsOnly.class) ? "Only editors can read this." : "";
        String both = hint.isEmpty() || secret.isEmpty() ? hint + secret : hint + ". " + secret;
        return both.isEmpty() ? null : both;
    }

    /** A line of a list is told by what it points to: "BBC News: …". */
    String labelWithLine(Kind<?, ?> kind, String path, Names names) {
        int brace = path.indexOf('{');
        if (brace < 0) {
            return label(kind, path);
        }
        String list = path.substring(0, brace);
        String key = path.substring(brace + 1, path.indexOf('}'));
        return label(kind, list) + ", " + lineWords(kind, list, key, names) + ": " + label(kind, path);
    }

    String labelWithLine(Kind<?, ?> kind, String path) {
        return labelWithLine(kind, path, Lookup::named);
    }

    String value(Kind<?, ?> kind, String path, @Nullable Object value) {
        return value(kind, path, value, Lookup::named);
    }

    /** The value of a field in words; empty for none. */
    String value(Kind<?, ?> kind, String path, @Nullable Object value, Names names) {
        if (value == null) {
            return "";
        }
        Lookup lookup = this.lookups.of(kind.shape(), path);
        if (lookup != null) {
            return pointed(names.of(lookup, Lookups.keys(value)), value);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> one instanceof String key ? lineWords(kind, path, key, names) : plain(one))
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
    private String lineWords(Kind<?, ?> kind, String list, String key, Names names) {
        boolean isEntry = key.startsWith(ENTRY);
        String pointed = isEntry ? key.substring(ENTRY.length()) : key;
        return kind.shape().fields().keySet().stream()
                .filter(path -> path.startsWith(list + ".") && path.indexOf('.', list.length() + 1) < 0)
                .map(path -> this.lookups.of(kind.shape(), path))
                .filter(lookup -> lookup != null && lookup.code().equals("entry") == isEntry)
                .flatMap(lookup -> Stream.ofNullable(names.of(lookup, List.of(pointed)).get(pointed)))
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
    String fault(ObjectError error) {
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
