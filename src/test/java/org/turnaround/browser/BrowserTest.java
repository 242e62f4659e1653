package org.turnaround.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.DeskPages;
import org.turnaround.plan.action.TestActions;
import org.turnaround.web.Gallery;

/**
 * A test of the whole application through a real browser. Its methods take a {@link Visitor}. The application is started
 * once for all such tests (Spring keeps its context), the browser once a JVM. After each test, whatever the browser
 * complained of (an error in a script, something the content security policy blocked, a file that was not there) fails it.
 *
 * <p>Named {@code …IT}, so that {@code ./mvnw verify} runs it after it has seen to a browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "turnaround.record=bundled")
@Import({Gallery.class, TestAccounts.class, TestActions.class, DeskPages.class})
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
