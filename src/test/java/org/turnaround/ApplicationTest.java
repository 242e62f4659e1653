package org.turnaround;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.action.TestActions;

/**
 * A test of the whole application with an empty record. The application is started once for all of them: starting it takes
 * longer than most of them do, so let a test need nothing that it would have to be started anew for. One that writes is
 * transactional besides, so that the next finds the record empty again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestAccounts.class, TestActions.class, StatementCounter.Counting.class})
public @interface ApplicationTest {}
