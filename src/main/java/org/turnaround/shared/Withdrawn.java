package org.turnaround.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What stood at this address has been withdrawn. Shown as a 410 page, or as a problem document. */
public class Withdrawn extends RuntimeException {

    /** @param reason why, in the editor's words: they are shown */
    public Withdrawn(String reason) {
        super("It was withdrawn because: " + reason.replaceFirst("\\.$", ""));
    }

    /**
     * Why nothing is shown of a row that is not published: it was withdrawn, or nobody may know of it.
     *
     * @param what a noun, as in {@code a call}
     */
    public static RuntimeException orNotFound(JdbcClient jdbc, String table, long id, String what) {
        return jdbc.sql("select state_reason from " + table + " where id = :id and state = 'withdrawn'")
                .param("id", id)
                .query(String.class)
                .optional()
                .<RuntimeException>map(Withdrawn::new)
                .orElseGet(() -> new NotFound(what + " with the number " + id));
    }
}
