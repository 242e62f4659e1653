package org.turnaround.account;

import java.util.HashSet;
import java.util.Set;

/**
 * A signed-in person as the rest of the product knows them: who does something, and whether they may. Read afresh for
 * every request, so that a role taken away is gone at once. A controller that takes one as a parameter gets the person
 * who is signed in, and {@code Optional<Author>} on a page that anybody may read.
 *
 * @param id the account's number
 * @param name as printed beside what they did
 * @param email lower case; private, never printed on a public page
 * @param roles every role held, whichever council it is for
 * @param officerOf ids of the councils they are an officer of
 * @param approverOf ids of the councils they are an approver of
 */
public record Author(long id, String name, String email, Set<Role> roles, Set<Long> officerOf, Set<Long> approverOf) {

    public Author {
        roles = Set.copyOf(roles);
        officerOf = Set.copyOf(officerOf);
        approverOf = Set.copyOf(approverOf);
    }

    /** May say what this council says about its actions: its officers and its approvers, and nobody else. */
    public boolean mayReportOn(long council) {
        return this.officerOf.contains(council) || this.approverOf.contains(council);
    }

    /** May sign off and reschedule for this council. Never one's own report: the action itself sees to that. */
    public boolean maySignOffFor(long council) {
        return this.approverOf.contains(council);
    }

    /** May enter what this council's board or its chair says: its approvers, and editors. */
    public boolean mayRecordBoardOf(long council) {
        return maySignOffFor(council) || isEditor();
    }

    /** May enter and correct the record. Administrators may, too. */
    public boolean isEditor() {
        return this.roles.contains(Role.EDITOR) || isAdministrator();
    }

    public boolean isAdministrator() {
        return this.roles.contains(Role.ADMINISTRATOR);
    }

    /** The ids of the councils on whose actions they may report. */
    public Set<Long> councils() {
        Set<Long> councils = new HashSet<>(this.officerOf);
        councils.addAll(this.approverOf);
        return Set.copyOf(councils);
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
