/**
 * Finds anything that is published: entries, findings, actions, calls, people, councils, sources and propositions, by
 * words, phrases and dates, and names also where they are misspelt or mean a council by another name. Reads its own table of documents, which the database keeps
 * true to all the others ({@code R__50_search_freshness}), so that nothing below knows of it.
 */
@ApplicationModule(allowedDependencies = {"shared", "council", "record"})
@NullMarked
package org.turnaround.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
