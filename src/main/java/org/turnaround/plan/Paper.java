package org.turnaround.plan;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A paper as somebody cites it.
 *
 * @param title at most 300 characters
 * @param url where it can be read, or null where it is not online
 * @param published null where that is not known
 */
public record Paper(
        String title, @Nullable String url, @Nullable PartialDate published) {}
