package org.turnaround.plan.action;

import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionState;
import org.turnaround.shared.PartialDate;

/**
 * Where an action stands, as far as its next move depends on it.
 *
 * @param council the id of its council
 * @param since since when it is in this state, or null where that is not known
 * @param reportedBy the id of the account that reported it as complete, or null
 */
record StateNow(
        long council,
        ActionState state,
        @Nullable PartialDate since,
        @Nullable Long reportedBy) {}
