package org.turnaround;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.DeskPages;
import org.turnaround.plan.action.TestActions;

/** A test of the whole application with the bundled record, which it leaves as it is: it is loaded once for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "turnaround.record=bundled")
@AutoConfigureMockMvc
@Import({TestAccounts.class, TestActions.class, DeskPages.class, StatementCounter.Counting.class})
public @interface RecordTest {}
