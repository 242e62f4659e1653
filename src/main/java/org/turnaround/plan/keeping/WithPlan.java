package org.turnaround.plan.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.shared.PartialDate;

/** What is dated in a plan is public with it: its versions, and what was said of its actions. */
public final class WithPlan {

    /** Of which, follows. An entry that changes so has another version, for whoever is changing it meanwhile. */
    private static final String FOLLOW = """
            update entry e
               set state = p.state, state_reason = left('Its plan was withdrawn: ' || p.state_reason, 1000),
                   version = e.version + 1
              from plan p
              join (select id, plan_id from plan_version
                     union all
                    select u.id, a.plan_id from action_update u join action a on a.id = u.action_id) dated
                on dated.plan_id = p.id
             where e.id = dated.id and e.state <> p.state
               and (e.state = 'published' or e.state_reason like 'Its plan was withdrawn: %') and\s""";

    private WithPlan() {}

    /** What is in a plan that was withdrawn or published. */
    static void follow(Shelf shelf, long plan) {
        shelf.change(FOLLOW + "p.id = :plan", Map.of("plan", plan));
    }

    /** What the record files have added, perhaps to a plan that a person has withdrawn. */
    public static void follow(Shelf shelf, List<Long> entries) {
        shelf.change(FOLLOW + "e.id = any (:entries)", Map.of("entries", entries.toArray(Long[]::new)));
    }

    /** Why a plan was withdrawn. It stays as it is until the transaction ends. */
    public static Optional<String> withdrawn(Shelf shelf, long plan) {
        return shelf.one(String.class, "select state_reason from plan where id = ? for share", plan);
    }

    /** When it began, as far as it is known. */
    public static @Nullable PartialDate start(Shelf shelf, @Nullable Long plan) {
        return shelf.date("""
                select starts as date, starts_first as date_first, starts_last as date_last, null as date_why
                  from plan where id = ?""", plan);
    }

    /** Nothing new comes into a plan that is withdrawn. */
    public static void require(Shelf shelf, @Nullable Long plan, String field, Faults faults) {
        faults.require(plan == null || withdrawn(shelf, plan).isEmpty(), field, "Its plan is withdrawn");
    }
}
