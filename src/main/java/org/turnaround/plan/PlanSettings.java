package org.turnaround.plan;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The periods by which actions are judged, under {@code turnaround.plan}; each in ISO 8601, as in {@code P6M}.
 *
 * @param embeddedAfter how long impact must have been evidenced before an action may be called embedded
 * @param staleAfter after how long without a word from the council an open action is stale
 * @param dueSoon how near a due date must be for an action to be due soon
 */
@ConfigurationProperties("turnaround.plan")
public record PlanSettings(
        @DefaultValue("P6M") Period embeddedAfter,
        @DefaultValue("P45D") Period staleAfter,
        @DefaultValue("P30D") Period dueSoon) {}
