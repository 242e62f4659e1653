package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.account.SignedIn;
import org.turnaround.shared.Sql;

/**
 * Keeps the unsent forms, each in the session that began when it came, one for each session, until whoever typed it has
 * signed in. Anybody may send a form, so what is kept for strangers is bounded: in the size of one, in how many come from
 * one network address, in how many there are, and in time, by the session's own and never beyond a day.
 */
@Component
class UnsentForms {

    static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String KEY = "unsent";

    private final Sql sql;
    private final SignInThrottle throttle;
    private final Clock clock;

    UnsentForms(Sql sql, SignInThrottle throttle, Clock clock) {
        this.sql = sql;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @return whether it could be kept */
    @Transactional
    public boolean keep(HttpServletRequest request) {
        Optional<UnsentForm> form =
                UnsentForm.of(request).filter(typed -> SignedIn.author().isPresent() || isRoomFor(request));
        form.ifPresent(typed -> request.getSession().setAttribute(KEY, typed));
        return form.isPresent();
    }

    /** What this person has typed; a form of somebody else at the same browser is nobody's to read. */
    static Optional<UnsentForm> of(Author author, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof UnsentForm form && form.by() == author.id()
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Somebody's. */
    static boolean isKept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }

    /** Once it is on its way, or thrown away. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }

    private boolean isRoomFor(HttpServletRequest request) {
        this.sql.change("""
                        delete from spring_session s where s.principal_name is null and s.creation_time < ?
                            and exists (select 1 from spring_session_attributes a
                                where a.session_primary_id = s.primary_id and a.attribute_name = 'unsent')
                        """, this.clock.instant().minus(LONGEST).toEpochMilli());
        int kept = this.sql.single(
                Integer.class, "select count(*) from spring_session_attributes where attribute_name = 'unsent'");
        return kept < MOST && this.throttle.mayLeaveForm(request.getRemoteAddr());
    }
}
