package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.turnaround.account.FormWords.Said;

/**
 * A form that arrived when its sender's session had ended: what was typed, to be shown again and sent once more. Where it
 * is kept, and for how long, is {@link UnsentForms}' to say.
 *
 * @param by the number of the account that it was typed under
 * @param path where it was sent to, without a host
 * @param fields its fields in their order, each with its values
 */
record UnsentForm(long by, String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {

    /** Where it is shown again. */
    static final String PAGE = "/sign-in/unsent";

    @Serial
    private static final long serialVersionUID = 1;

    /** A field that marks a form as one sent from that page. */
    static final String MARK = "_unsent";

    private static final Set<String> OURS = Set.of("_csrf", MARK, FormOwner.FIELD);
    private static final int LONGEST = 250_000;
    /** What travels along unseen in the forms about actions. */
    private static final Pattern UNREAD = Pattern.compile("_.*|(version|key|save)(-\\d+)?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** What the reader recognises it by where no feature knows its words: fields with something in them. */
    List<Said> typed() {
        List<Said> typed = new ArrayList<>();
        this.fields.forEach((name, values) -> {
            String text = String.join(", ", values).strip();
            if (!text.isEmpty() && !UNREAD.matcher(name).matches()) {
                typed.add(new Said(words(name), text));
            }
        });
        return typed;
    }

    /** @return nothing where it does not say whose it is, has a password in it, or is too long to be kept */
    static Optional<UnsentForm> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FormOwner.FIELD))
                .filter(by -> NUMBER.matcher(by).matches())
                .map(by -> new UnsentForm(Long.parseLong(by), pathOf(request), fieldsOf(request)))
                .filter(form -> form.fields.toString().length() <= LONGEST && !form.hasPassword());
    }

    /** A path that begins with two slashes would be read as a host: such a page there is not. */
    static String pathOf(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }

    private static LinkedHashMap<String, ArrayList<String>> fieldsOf(HttpServletRequest request) {
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return fields;
    }

    private boolean hasPassword() {
        return this.fields.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    /** "evidenceUrl", "evidenceUrl-17" and "rows[3].evidence-url" become "Evidence url". */
    private static String words(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).replaceFirst("-\\d+$", "");
        String spaced =
                last.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
