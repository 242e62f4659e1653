/**
 * Who may change the record: people, the roles that administrators give them, and the log of what they did. Other
 * features take an {@link org.turnaround.account.Author} as a controller's parameter, ask it what it may do, and tell
 * {@link org.turnaround.account.Audit} what it did. The ways in stand in {@code signin}
 * and {@code password}, and what administrators read in {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "council"})
@NullMarked
package org.turnaround.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
