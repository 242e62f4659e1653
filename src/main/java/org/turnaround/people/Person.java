package org.turnaround.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;

/**
 * A public official.
 *
 * @param slug as in their addresses: {@code elizabeth-truss}; two people of one name have two slugs
 * @param name the usual name, without honorific
 * @param sortName by which lists are ordered: {@code Truss, Elizabeth}
 * @param alsoWritten other spellings that sources use
 * @param honorifics forms that sources use: {@code Ms Truss}
 * @param parliamentId the number that UK Parliament gives its members, or null
 * @param formerNames what they were called before, the oldest first
 * @param mp whether they have ever held a seat in the House of Commons, as far as the record goes
 */
public record Person(
        long id,
        String slug,
        String name,
        String sortName,
        List<String> alsoWritten,
        List<String> honorifics,
        @Nullable Integer parliamentId,
        @Nullable String note,
        boolean mp,
        List<FormerName> formerNames) {

    /** @param from in words, or null where it is not known; so {@code until} */
    public record FormerName(
            String name,
            @Nullable String from,
            @Nullable String until,
            @Nullable String note,
            List<SourceLine> sources) {

        /** "Jane Roe, from 2001 until May 2010". */
        public String words() {
            return this.name
                    + (this.from == null && this.until == null ? "" : ",")
                    + (this.from == null ? "" : " from " + this.from)
                    + (this.until == null ? "" : " until " + this.until);
        }
    }

    /** The permanent address: MPs, former ones too, below {@code /mps/}, anyone else below {@code /people/}. */
    public String url() {
        return (this.mp ? "/mps/" : "/people/") + this.slug;
    }

    /** The address of one of their pages: {@code /mps/elizabeth-truss/timeline}. */
    public String url(String page) {
        return url() + "/" + page;
    }
}
