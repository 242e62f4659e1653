package org.turnaround.account;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;
import org.turnaround.shared.Coded;

/**
 * A new API token.
 *
 * @param name what its owner calls it
 * @param days for how many days it works
 * @param scope the code of a {@link TokenScope}
 * @param councils the ids of those of its owner's councils that it is for
 */
record TokenForm(String name, String days, String scope, List<String> councils) {

    static final List<Integer> PERIODS = List.of(30, 90, 365);

    private static final int NAME = 80;

    TokenForm {
        name = requireNonNullElse(name, "").strip();
        days = requireNonNullElse(days, "");
        scope = requireNonNullElse(scope, "");
        councils = requireNonNullElse(councils, List.of());
    }

    /** @param own the owner's councils: where there is one, there is no choice */
    static TokenForm blank(Map<String, String> own) {
        return new TokenForm("", "", "", own.size() == 1 ? List.copyOf(own.keySet()) : List.of());
    }

    void check(Errors errors, Map<String, String> own) {
        if (this.name.isEmpty()) {
            errors.rejectValue("name", "missing", "Enter a name by which you will know the token again");
        } else if (this.name.length() > NAME) {
            errors.rejectValue("name", "long", "A name has at most " + NAME + " characters");
        }
        if (PERIODS.stream().map(String::valueOf).noneMatch(this.days::equals)) {
            errors.rejectValue("days", "missing", "Choose how long the token works");
        }
        if (Coded.find(TokenScope.class, this.scope).isEmpty()) {
            errors.rejectValue("scope", "missing", "Choose what the token may do");
        }
        if (own.isEmpty()) {
            errors.reject("none", "A token is for councils, and you report for none: ask an administrator for a role");
        } else if (this.councils.isEmpty() || !own.keySet().containsAll(this.councils)) {
            errors.rejectValue("councils", "missing", "Choose which of your councils the token is for");
        }
    }
}
