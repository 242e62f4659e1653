package org.turnaround.account.signin;

import static org.turnaround.account.signin.AccessMatrixTests.Who.ADMINISTRATOR;
import static org.turnaround.account.signin.AccessMatrixTests.Who.APPROVER;
import static org.turnaround.account.signin.AccessMatrixTests.Who.EDITOR;
import static org.turnaround.account.signin.AccessMatrixTests.Who.OFFICER;
import static org.turnaround.account.signin.AccessMatrixTests.Who.OFFICER_OF_ANOTHER;

import java.util.Set;
import org.turnaround.account.signin.AccessMatrixTests.Outcome;
import org.turnaround.account.signin.AccessMatrixTests.Who;

/**
 * Whom a route lets in. The rest are asked to sign in, or told that it is not theirs. "Of it": of the council whose
 * thing the address names, which is then one of {@link AccessMatrixTests#things}.
 */
enum Rule {
    NOBODY(),
    EVERYBODY(Who.values()),
    SIGNED_IN(OFFICER, OFFICER_OF_ANOTHER, APPROVER, EDITOR, ADMINISTRATOR),
    STAFF(OFFICER, OFFICER_OF_ANOTHER, APPROVER, EDITOR, ADMINISTRATOR),
    OFFICERS_OF_IT(OFFICER, APPROVER),
    APPROVERS_OF_IT(APPROVER),
    KEEPERS_OF_IT(APPROVER, EDITOR, ADMINISTRATOR),
    EDITORS(EDITOR, ADMINISTRATOR),
    ADMINISTRATORS(ADMINISTRATOR);

    private final Set<Who> letIn;

    Rule(Who... letIn) {
        this.letIn = Set.of(letIn);
    }

    Outcome outcome(Who who) {
        if (this.letIn.contains(who)) {
            return Outcome.LET_IN;
        }
        return who == Who.ANONYMOUS ? Outcome.ASKED_TO_SIGN_IN : Outcome.FORBIDDEN;
    }
}
