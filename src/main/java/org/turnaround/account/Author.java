package org.turnaround.account;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person as the rest of the product knows them: who does something, and whether they may. Read afresh for
 * every request, so that a role taken away is gone at once. A controller that takes one as a parameter gets the person
 * who is signed in, and {@code Optional<Author>} on a page that anybody may read.
 *
 * @param id the account's number
 * @param name as printed beside what they did
 * @param email lower case; private, never printed on a public page
 */
public record Author(long id, String name, String email, List<HeldRole> held) {

    /** A role that somebody holds. @param council the id of the council it is for, or null */
    public record HeldRole(Role role, @Nullable Long council) {}

    public Author {
        held = List.copyOf(held);
    }

    /** Every role held, whichever council it is for. */
    public Set<Role> roles() {
        return this.held.stream().map(HeldRole::role).collect(Collectors.toSet());
    }

    /** May say what this council says about its actions: its officers and its approvers, and nobody else. */
    public boolean mayReportOn(long council) {
        return councils().contains(council);
    }

    /** May sign off and reschedule for this council. Never one's own report: the action itself sees to that. */
    public boolean maySignOffFor(long council) {
        return this.held.contains(new HeldRole(Role.APPROVER, council));
    }

    /** May enter what this council's board or its chair says: its approvers, and editors. */
    public boolean mayRecordBoardOf(long council) {
        return maySignOffFor(council) || isEditor();
    }

    /** May enter and correct the record. Administrators may, too. */
    public boolean isEditor() {
        return roles().contains(Role.EDITOR) || isAdministrator();
    }

    public boolean isAdministrator() {
        return roles().contains(Role.ADMINISTRATOR);
    }

    /** The ids of the councils on whose actions they may report. */
    public Set<Long> councils() {
        return this.held.stream()
                .map(HeldRole::council)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same person, with no roles but those for these councils. */
    Author within(Collection<Long> councils) {
        return new Author(
                this.id,
                this.name,
                this.email,
                this.held.stream()
                        .filter(one -> one.council() != null && councils.contains(one.council()))
                        .toList());
    }

    /** @throws NotPermitted unless {@link #mayReportOn} */
    public void requireReportOn(long council) {
        require(mayReportOn(council));
    }

    /** @throws NotPermitted unless {@link #maySignOffFor} */
    public void requireSignOffFor(long council) {
        require(maySignOffFor(council));
    }

    /** @throws NotPermitted unless {@link #mayRecordBoardOf} */
    public void requireBoardOf(long council) {
        require(mayRecordBoardOf(council));
    }

    /** @throws NotPermitted unless {@link #isEditor} */
    public void requireEditor() {
        require(isEditor());
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new NotPermitted();
        }
    }
}
