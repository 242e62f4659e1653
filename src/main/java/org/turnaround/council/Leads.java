package org.turnaround.council;

import java.util.List;

/**
 * Where words lead.
 *
 * @param whole the councils that the words as a whole name, each once
 * @param name the longest part of the words that is a name, where the whole is none; otherwise empty
 * @param within the councils that this part names
 */
public record Leads(List<Lead> whole, String name, List<Lead> within) {

    static final Leads NOWHERE = new Leads(List.of(), "", List.of());
}
