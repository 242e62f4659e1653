package org.turnaround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

@ApplicationTest
@Transactional
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set what = 'nothing'",
                "delete from audit_event",
                "truncate audit_event cascade",
                "set local session_replication_role = replica; delete from audit_event"
            })
    void theDatabaseItselfRefusesToChangeTheLog(String change) {
        this.audit.record(this.accounts.admin(), "thing-done", "Did a thing", "/actions/1", null);
        assertThatThrownBy(() -> this.jdbc.sql(change).update()).rootCause().hasMessageContaining("only added to");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void isOnlyRecordedTogetherWithTheChange() {
        assertThatThrownBy(() -> this.audit.record(null, "thing-done", "Did a thing", null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void cutsWhatIsTooLong() {
        Author admin = this.accounts.admin();
        this.audit.record(admin, "thing-done", "x".repeat(600), null, null);
        assertThat(this.jdbc
                        .sql("select what from audit_event where account_id = ? and kind = 'thing-done'")
                        .param(admin.id())
                        .query(String.class)
                        .single())
                .hasSize(500)
                .endsWith("…");
    }
}
