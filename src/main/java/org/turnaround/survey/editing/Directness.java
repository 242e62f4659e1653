package org.turnaround.survey.editing;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Whether an answer answers its question. */
enum Directness implements Coded {
    DIRECT("yes", "Yes"),
    BESIDE("no", "No, it speaks of something else");

    private final String code;
    private final String label;

    Directness(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** As it is stored. */
    static class AsFlag implements AttributeConverter<@Nullable Directness, @Nullable Boolean> {

        @Override
        public @Nullable Boolean convertToDatabaseColumn(@Nullable Directness directness) {
            return directness == null ? null : Boolean.valueOf(directness == DIRECT);
        }

        @Override
        public @Nullable Directness convertToEntityAttribute(@Nullable Boolean direct) {
            return direct == null ? null : direct ? DIRECT : BESIDE;
        }
    }
}
