package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that arrived when its sender's session had ended: what was typed, to be shown again and sent once more. Kept in
 * the new session, one at a time. Never one with a password in it.
 *
 * @param path where it was sent to, without a host
 * @param fields its fields in their order, each with its values
 */
record UnsentForm(String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {

    /** Where it is shown again. */
    static final String PAGE = "/sign-in/unsent";

    @Serial
    private static final long serialVersionUID = 1;

    private static final String KEY = "unsent";
    /** A field that marks a form as one sent from that page. */
    static final String MARK = "_unsent";

    private static final String CSRF = "_csrf";
    private static final int LONGEST = 500_000;

    /** @return whether it could be kept */
    static boolean keep(HttpServletRequest request) {
        UnsentForm form = of(request);
        boolean keeps = form.length() <= LONGEST && !form.hasPassword();
        if (keeps) {
            request.getSession().setAttribute(KEY, form);
        }
        return keeps;
    }

    static boolean isKept(HttpServletRequest request) {
        return kept(request).isPresent();
    }

    static Optional<UnsentForm> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((UnsentForm) session.getAttribute(KEY));
    }

    /** Once it is on its way, or thrown away. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }

    /** What the reader recognises it by: fields with something in them, under names turned into words. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        this.fields.forEach((name, values) -> {
            String text = String.join(", ", values).strip();
            if (!text.isEmpty()) {
                typed.put(words(name), text);
            }
        });
        return typed;
    }

    private static UnsentForm of(HttpServletRequest request) {
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(CSRF) && !name.equals(MARK)) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new UnsentForm("/" + path.replaceFirst("^[/\\\\]+", ""), fields);
    }

    private boolean hasPassword() {
        return this.fields.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    private int length() {
        return this.path.length()
                + this.fields.entrySet().stream()
                        .mapToInt(field -> field.getKey().length()
                                + field.getValue().stream()
                                        .mapToInt(String::length)
                                        .sum())
                        .sum();
    }

    /** "evidenceUrl" and "rows[3].evidence-url" become "Evidence url". */
    private static String words(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String spaced =
                last.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
