package org.turnaround.publishing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.position.Position;
import org.turnaround.position.Proposition;
import org.turnaround.position.ThenAndNow;

/** A proposition with everybody's dated positions on it. Dates are EDTF. */
record PropositionJson(
        long id,
        String text,
        @Nullable String council,
        @Nullable String topic,
        @Nullable String note,
        List<Person> people,
        String url) {

    static PropositionJson of(Proposition one, List<ThenAndNow> people) {
        return new PropositionJson(
                one.id(),
                one.text(),
                one.council() == null ? null : one.council().slug(),
                one.topic(),
                one.note(),
                people.stream().map(Person::of).toList(),
                one.url());
    }

    /**
     * One person's positions, oldest first.
     *
     * @param answers how many of them are answers, on which every change rests
     * @param changes how often the stance became another one
     */
    record Person(String slug, String name, int answers, int changes, List<Step> positions) {

        private static Person of(ThenAndNow one) {
            return new Person(
                    one.person().slug(),
                    one.person().name(),
                    one.answers(),
                    one.changes(),
                    one.steps().stream().map(Step::of).toList());
        }
    }

    /**
     * One dated position.
     *
     * @param change {@code first}, {@code restated}, {@code softened}, {@code hardened}, {@code reversed}, or null where
     *     it is no answer
     * @param orderSure false where dates leave open whether it or the answer before came first
     * @param noAnswer why there is none, in words, or null
     */
    record Step(
            String date,
            String stance,
            @Nullable String change,
            boolean orderSure,
            @Nullable String noAnswer,
            @Nullable String qualifier,
            @Nullable String via,
            @Nullable String caution,
            @Nullable String reason,
            List<String> words,
            List<Long> statements,
            List<SourceJson> sources) {

        private static Step of(ThenAndNow.Step step) {
            Position position = step.position();
            return new Step(
                    position.date().edtf(),
                    position.stance().code(),
                    step.change() == null ? null : step.change().name().toLowerCase(Locale.ROOT),
                    step.orderSure(),
                    position.noAnswer() == null ? null : position.noAnswer().label(),
                    position.qualifier(),
                    position.via(),
                    position.caution(),
                    position.reason(),
                    position.quotes(),
                    position.statements(),
                    SourceJson.of(position.sources()));
        }
    }
}
