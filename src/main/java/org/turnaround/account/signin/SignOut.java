package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.SignedIn;

/** Tells the audit log who has gone. */
@Component
class SignOut implements LogoutHandler {

    private final Audit audit;

    SignOut(Audit audit) {
        this.audit = audit;
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignedIn person) {
            this.audit.record(person.getPrincipal(), "signed-out", "Signed out", null, null);
        }
    }
}
