package org.turnaround.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What of a page's filter cannot be meant: the page says so beside each such field, answers 400, and lists what the rest
 * of the filter asks for. The other formats refuse the whole request.
 */
public final class FilterFaults {

    private FilterFaults() {}

    /** The filter of a page: which of its dates are left out where they cannot be read; of two, the second before the first. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Beside {

        String[] value();
    }

    /** @param typed what stays in the field */
    public record Fault(String typed, String message) {}

    /**
     * The request without those of its parameters that cannot be read.
     *
     * @param reader throws {@link BadRequest} with the words for the reader
     */
    public static MultiValueMap<String, String> leaveOut(
            MultiValueMap<String, String> request,
            Map<String, Object> model,
            HttpServletResponse response,
            Consumer<String> reader,
            String... names) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(request);
        Map<String, Fault> faults = new HashMap<>();
        for (String name : names) {
            String typed = request.getFirst(name);
            if (typed == null || typed.isBlank()) {
                continue;
            }
            try {
                reader.accept(typed);
            } catch (BadRequest ex) {
                faults.put(name, new Fault(typed, String.valueOf(ex.getMessage())));
                rest.remove(name);
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        model.put("faults", faults);
        return rest;
    }

    /** The same of dates; of two, between which is asked, the second is also left out where it comes before the first. */
    static MultiValueMap<String, String> leaveOutDates(
            MultiValueMap<String, String> request,
            Map<String, Object> model,
            HttpServletResponse response,
            String... names) {
        String from = names.length == 2 ? request.getFirst(names[0]) : null;
        String to = names.length == 2 ? request.getFirst(names[1]) : null;
        return leaveOut(
                request,
                model,
                response,
                typed -> {
                    DateReader.asked(typed);
                    if (from != null
                            && typed.equals(to)
                            && DateReader.read(from).isPresent()) {
                        DateReader.askedRange(from, typed);
                    }
                },
                names);
    }
}
