package org.turnaround.position.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Standing;
import org.turnaround.record.editing.Typed;

/**
 * A proposition as typed.
 *
 * @param council the number of a council, or empty: nation-wide
 * @param state a code of {@link org.turnaround.record.editing.EntryState}
 */
record PropositionForm(
        String text, String council, String topic, String note, String state, String stateReason, String version) {

    PropositionForm(
            @Nullable String text,
            @Nullable String council,
            @Nullable String topic,
            @Nullable String note,
            @Nullable String state,
            @Nullable String stateReason,
            @Nullable String version) {
        this.text = Typed.text(text);
        this.council = Typed.text(council);
        this.topic = Typed.text(topic);
        this.note = Typed.text(note);
        this.state = Typed.text(state);
        this.stateReason = Typed.text(stateReason);
        this.version = Typed.text(version);
    }

    static PropositionForm empty() {
        return new PropositionForm("", "", "", "", "draft", "", "");
    }

    void check(Errors errors) {
        int length = this.text.strip().length();
        if (length < 5 || length > 300) {
            errors.rejectValue(
                    "text", "length", "Enter a sentence of 5 to 300 characters that one can agree or disagree with");
        }
        Typed.checkLength(errors, "note", this.note, "The note", 2000);
        Standing.check(errors, this.state, this.stateReason);
    }

    Standing standing() {
        return Standing.read(this.state, this.stateReason);
    }

    @Nullable
    Long councilId() {
        return Typed.id(this.council);
    }

    @Nullable
    Long topicId() {
        return Typed.id(this.topic);
    }

    @Nullable
    String keptNote() {
        return Typed.kept(this.note);
    }

    PropositionForm onTopOf(int newVersion) {
        return new PropositionForm(text, council, topic, note, state, stateReason, String.valueOf(newVersion));
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Text", this.text);
        words.put("Council", this.council);
        words.put("Topic", this.topic);
        words.put("Note", this.note);
        words.put("State", this.state);
        words.put("Reason", this.stateReason);
        return words;
    }
}
