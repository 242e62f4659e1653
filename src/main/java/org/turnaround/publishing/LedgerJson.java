package org.turnaround.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Page;
import org.turnaround.statement.CallRow;
import org.turnaround.statement.CommitmentRow;
import org.turnaround.statement.Party;
import org.turnaround.statement.Statement;

/** The lines of both ledgers in the public format. Dates are EDTF, councils slugs, statements numbers. */
final class LedgerJson {

    private LedgerJson() {}

    record Calls(List<Call> calls, @Nullable String next) {

        static Calls of(Page<CallRow> page) {
            return new Calls(page.rows().stream().map(Call::of).toList(), page.next());
        }
    }

    record Commitments(
            List<Commitment> commitments, @Nullable String next) {

        static Commitments of(Page<CommitmentRow> page) {
            return new Commitments(page.rows().stream().map(Commitment::of).toList(), page.next());
        }
    }

    /**
     * A demand on somebody else.
     *
     * @param status a code of {@link org.turnaround.statement.AnswerStatus}
     * @param lookedOn when an answer was last looked for, or null
     */
    record Call(
            long id,
            String date,
            @Nullable String council,
            List<Who> by,
            @Nullable String byNote,
            List<Who> of,
            String what,
            String status,
            String answer,
            @Nullable LocalDate lookedOn,
            List<Long> statements,
            List<SourceJson> sources,
            List<SourceJson> answerSources,
            String url) {

        static Call of(CallRow call) {
            return new Call(
                    call.id(),
                    call.date().edtf(),
                    slug(call.council()),
                    Who.of(call.by()),
                    call.byNote(),
                    Who.of(call.of()),
                    call.what(),
                    call.status().code(),
                    call.answer(),
                    call.lookedOn(),
                    ids(call.statements()),
                    SourceJson.of(call.sources()),
                    SourceJson.of(call.answerSources()),
                    call.url());
        }
    }

    /**
     * A promise.
     *
     * @param due by when, where that was said, else null
     * @param status what the newest look found: a code of {@link org.turnaround.statement.CommitmentStatus}
     * @param outcomes what each look found, newest first
     */
    record Commitment(
            long id,
            String date,
            @Nullable String council,
            List<Who> by,
            @Nullable String byNote,
            String headline,
            String promise,
            @Nullable String due,
            boolean overdue,
            String status,
            List<Outcome> outcomes,
            List<Long> statements,
            List<SourceJson> sources,
            String url) {

        static Commitment of(CommitmentRow one) {
            return new Commitment(
                    one.id(),
                    one.date().edtf(),
                    slug(one.council()),
                    Who.of(one.by()),
                    one.byNote(),
                    one.headline(),
                    one.promise(),
                    Edtf.of(one.due()),
                    one.overdue(),
                    one.status().code(),
                    one.outcomes().stream().map(Outcome::of).toList(),
                    ids(one.statements()),
                    SourceJson.of(one.sources()),
                    one.url());
        }
    }

    record Outcome(
            String status,
            boolean late,
            String text,
            @Nullable String why,
            LocalDate lookedOn,
            List<SourceJson> sources) {

        private static Outcome of(CommitmentRow.Outcome one) {
            return new Outcome(
                    one.status(), one.late(), one.text(), one.why(), one.lookedOn(), SourceJson.of(one.sources()));
        }
    }

    /** A person, with a slug, or a body, without. */
    record Who(@Nullable String slug, String name) {

        private static List<Who> of(List<Party> parties) {
            return parties.stream()
                    .map(party -> new Who(party.slug(), party.name()))
                    .toList();
        }
    }

    private static @Nullable String slug(@Nullable CouncilName council) {
        return council == null ? null : council.slug();
    }

    private static List<Long> ids(List<Statement.Link> statements) {
        return statements.stream().map(Statement.Link::id).toList();
    }
}
