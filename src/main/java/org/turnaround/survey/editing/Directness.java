package org.turnaround.survey.editing;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Whether an answer answers its question. */
enum Directness implements Coded {
    YES,
    NO;

    @Override
    public String label() {
        return this == NO ? "No, it speaks of something else" : Coded.super.label();
    }

    /** As it is stored. */
    static class AsFlag implements AttributeConverter<@Nullable Directness, @Nullable Boolean> {

        @Override
        public @Nullable Boolean convertToDatabaseColumn(@Nullable Directness directness) {
            return directness == null ? null : Boolean.valueOf(directness == YES);
        }

        @Override
        public @Nullable Directness convertToEntityAttribute(@Nullable Boolean direct) {
            return direct == null ? null : direct ? YES : NO;
        }
    }
}
