package org.turnaround.account;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.turnaround.council.Council;
import org.turnaround.shared.Coded;

/**
 * People to invite, all of them with the same roles.
 *
 * @param people as pasted: see {@link Invitee#split}
 * @param roles their codes
 * @param councils the slugs of those that the roles of councils are for
 */
record InvitationForm(String people, List<String> roles, List<String> councils) {

    static final InvitationForm EMPTY = new InvitationForm("", List.of(), List.of());
    static final int MOST = 50;

    private static final int MOST_COUNCILS = 20;

    InvitationForm {
        people = requireNonNullElse(people, "");
        roles = requireNonNullElse(roles, List.of());
        councils = requireNonNullElse(councils, List.of());
    }

    /** Whom it names, without the lines that name nobody. */
    List<Invitee> invitees() {
        return Invitee.split(this.people).stream()
                .limit(MOST)
                .map(Invitee::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param known the addresses that have an account already */
    void check(Errors errors, Set<String> known, Map<String, Council> all) {
        checkPeople(errors, known);
        boolean forCouncils = chosenRoles().anyMatch(Role::isForCouncil);
        if (chosenRoles().findAny().isEmpty()) {
            errors.rejectValue("roles", "missing", "Choose a role");
        } else if (forCouncils && this.councils.isEmpty()) {
            errors.rejectValue("councils", "missing", "Choose the councils that the role is for");
        } else if (!forCouncils && !this.councils.isEmpty()) {
            errors.rejectValue("councils", "extra", "That role is for the whole site: choose no council");
        } else if (this.councils.size() > MOST_COUNCILS || !all.keySet().containsAll(this.councils)) {
            errors.rejectValue("councils", "many", "Choose at most " + MOST_COUNCILS + " councils");
        }
    }

    private void checkPeople(Errors errors, Set<String> known) {
        List<String> lines = Invitee.split(this.people);
        if (lines.isEmpty()) {
            errors.rejectValue("people", "missing", "Enter the e-mail address of whom to invite");
        } else if (lines.size() > MOST) {
            errors.rejectValue(
                    "people", "many", "Invite at most " + MOST + " people at once: these are " + lines.size());
        } else {
            Set<String> seen = new HashSet<>();
            for (String line : lines) {
                String fault = Invitee.read(line)
                        .map(person -> fault(person, known, seen))
                        .orElse("is no e-mail address: write it as in Ann Officer <ann@example.org>");
                if (!fault.isEmpty()) {
                    String shown = line.length() > 100 ? line.substring(0, 100) + "…" : line;
                    errors.rejectValue("people", "person", "“" + shown + "” " + fault);
                }
            }
        }
    }

    private static String fault(Invitee person, Set<String> known, Set<String> seen) {
        if (known.contains(person.email().text())) {
            return "has an account already: give the role there";
        }
        return seen.add(person.email().text()) ? "" : "stands twice in the list";
    }

    /** Each role for each of the councils, where it is for councils. */
    List<Grant> grants(Map<String, Council> all) {
        return chosenRoles()
                .flatMap(role -> role.isForCouncil()
                        ? this.councils.stream()
                                .map(all::get)
                                .filter(Objects::nonNull)
                                .map(council -> new Grant(role, council))
                        : Stream.of(new Grant(role, null)))
                .toList();
    }

    private Stream<Role> chosenRoles() {
        return this.roles.stream()
                .flatMap(code -> Coded.find(Role.class, code).stream())
                .distinct();
    }
}
