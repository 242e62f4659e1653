package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;

/**
 * A post that somebody held, as an editor types it.
 *
 * @param organisation the key of an organisation, or empty
 * @param council the number of a council, or empty
 * @param status permanent, interim, acting, fixed-term, or empty where no source says
 * @param sources numbers of those that show it
 * @param finds what was typed into each search, by field
 * @param version the person's version that the form was made from
 */
record PostForm(
        String title,
        String organisation,
        String council,
        String status,
        DateForm starts,
        DateForm ends,
        List<String> sources,
        String note,
        Map<String, String> finds,
        String version) {

    static final List<String> STATUSES = List.of("permanent", "interim", "acting", "fixed-term");

    private static final int TITLE = 200;
    private static final int NOTE = 1000;

    PostForm {
        title = Typed.text(title);
        organisation = Typed.text(organisation);
        council = Typed.text(council);
        status = Typed.text(status);
        starts = starts == null ? DateForm.EMPTY : starts;
        ends = ends == null ? DateForm.EMPTY : ends;
        sources = Typed.list(sources);
        note = Typed.text(note);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    /** @param version the person's */
    static PostForm fresh(String version) {
        return new PostForm("", "", "", "", DateForm.EMPTY, DateForm.EMPTY, List.of(), "", Map.of(), version);
    }

    void check(Errors errors) {
        if (this.title.strip().length() < 2) {
            errors.rejectValue("title", "missing", "Enter the post, such as Director of children’s services");
        }
        Typed.checkLength(errors, "title", this.title, "The post", TITLE);
        if (!this.organisation.isEmpty() && organisationId() == null) {
            errors.rejectValue("organisation", "unknown", "Choose from the organisations that were found");
        }
        if (!this.status.isEmpty() && !STATUSES.contains(this.status)) {
            errors.rejectValue("status", "unknown", "Choose how the post was held");
        }
        this.starts.check(errors, "starts", false);
        this.ends.check(errors, "ends", false);
        checkOrder(errors);
        if (this.sources.isEmpty()) {
            errors.rejectValue("sources", "missing", "Find a source that shows the post held, then tick it");
        }
        Typed.checkLength(errors, "note", this.note, "The note", NOTE);
    }

    private void checkOrder(Errors errors) {
        if (errors.hasFieldErrors("starts.*") || errors.hasFieldErrors("ends.*")) {
            return;
        }
        var from = this.starts.read();
        var until = this.ends.read();
        if (from != null && until != null && until.last().isBefore(from.first())) {
            errors.rejectValue("ends.stated", "order", "The post cannot end before it begins");
        }
    }

    @Nullable
    Long organisationId() {
        return Who.read(this.organisation)
                .filter(who -> !who.isPerson())
                .map(Who::id)
                .orElse(null);
    }

    PostForm onTopOf(int newVersion) {
        return new PostForm(
                title, organisation, council, status, starts, ends, sources, note, finds, String.valueOf(newVersion));
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Post", this.title);
        words.put("Organisation", this.organisation);
        words.put("Council", this.council);
        words.put("How it was held", this.status);
        words.put("From", this.starts.words());
        words.put("Until", this.ends.words());
        words.put("Sources", String.join(", ", this.sources.stream().sorted().toList()));
        words.put("Note", this.note);
        return words;
    }
}
