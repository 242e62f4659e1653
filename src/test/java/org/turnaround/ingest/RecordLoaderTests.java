package org.turnaround.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

/** Loading, and loading again, on a small record that has every kind of item. */
@ApplicationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class RecordLoaderTests {

    private static final String TABLES = """
            topic source council council_predecessor framework grade judgement_area person organisation \
            constituency constituency_council membership membership_source party_change party_change_source \
            former_name former_name_source office office_source entry \
            entry_party entry_topic entry_source inspection judgement judgement_source visit finding \
            finding_topic finding_source finding_verdict finding_verdict_source intervention appointment meeting \
            event reply reply_to_entry reply_to_finding governance_system governance_system_source plan plan_source plan_inspection plan_rating \
            plan_version action action_topic action_finding action_source action_evidence action_update \
            reschedule statement signatory call call_party call_statement call_source proposition position \
            position_entry position_source commitment commitment_statement commitment_outcome \
            commitment_outcome_source survey survey_asked question response response_person response_source \
            discrepancy discrepancy_value discrepancy_value_source discrepancy_entry""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordLoader loader;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private TestRecord record;

    @BeforeEach
    void load() {
        this.record = new TestRecord(this.folder);
        this.loader.load(this.record.folder());
    }

    @Test
    void fillsEveryTableItKnows() {
        assertThat(rows())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void doesNothingWhenTheFilesAreTheSame(CapturedOutput log) {
        Map<String, List<String>> before = rows();
        this.loader.load(this.record.folder());
        assertThat(rows()).isEqualTo(before);
        assertThat(log).contains("are those loaded before");
    }

    @Test
    void touchesNoRowWhenOnlyARemarkChanged(CapturedOutput log) {
        Map<String, List<String>> before = rows();
        this.record.change("events.yaml", "events:", "# a remark\nevents:");
        this.loader.load(this.record.folder());
        assertThat(rows()).isEqualTo(before);
        assertThat(log).contains("0 items added, 0 changed");
    }

    @Test
    void updatesAChangedItemUnderItsNumber() {
        long id = entry("st-1");
        this.record.change("statements.yaml", "Ada Reed speaks", "Ms Reed speaks");
        this.loader.load(this.record.folder());
        assertThat(text("select headline from entry where id = ?", id))
                .isEqualTo("Ms Reed speaks for the county's MPs");
        assertThat(text("select version from entry where id = ?", id)).isEqualTo("1");
    }

    @Test
    void replacesWhatBelongsToAChangedItemAndNothingElse() {
        Map<String, List<String>> before = rows();
        this.record.change("statements.yaml", "sources: [src-post-1, src-echo-1]", "sources: [src-echo-1]");
        this.loader.load(this.record.folder());
        assertThat(text("select count(*) from citation where entry_id = ?", entry("st-1")))
                .isEqualTo("1");
        Map<String, List<String>> after = rows();
        assertThat(after.get("source")).isEqualTo(before.get("source"));
        assertThat(after.get("call_statement")).isEqualTo(before.get("call_statement"));
        assertThat(after.get("entry_source"))
                .hasSize(requireNonNull(before.get("entry_source")).size() - 1);
    }

    @Test
    void updatesTheSameItemAgain() {
        this.record.change("statements.yaml", "Ada Reed speaks", "Ms Reed speaks");
        this.loader.load(this.record.folder());
        this.record.change("statements.yaml", "Ms Reed speaks", "Ada Reed spoke");
        this.loader.load(this.record.folder());
        assertThat(text("select headline from entry where id = ?", entry("st-1")))
                .startsWith("Ada Reed spoke");
    }

    @Test
    void keepsWhatAPersonHasChanged(CapturedOutput log) {
        this.jdbc
                .sql("update entry set headline = 'By hand' where record_key = 'st-1'")
                .update();
        byHand("statement", "st-1");
        this.record.change("statements.yaml", "Ada Reed speaks", "Ms Reed speaks");
        this.loader.load(this.record.folder());
        assertThat(text("select headline from entry where id = ?", entry("st-1")))
                .isEqualTo("By hand");
        assertThat(log).contains("st-1 was changed here since");
    }

    @Test
    void keepsAnOrganisationThatAPersonHasChanged() {
        byHand("organisation", "org-post");
        this.record.change("organisations.yaml", "Marsh Post", "Marsh Echo");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select name from organisation where record_key = 'org-post'")
                        .query(String.class)
                        .single())
                .isEqualTo("Marsh Post");
    }

    @Test
    void notesWhatTheFilesChangedAndGoesOnFromThere() {
        this.record.change("organisations.yaml", "Marsh Post", "Marsh Echo");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql(
                                "select before ->> 'name' || ' > ' || (after ->> 'name') from change_record"
                                        + " where thing = 'organisation' and way = 'record-files' and by_id is null and readable")
                        .query(String.class)
                        .list())
                .containsExactly("Marsh Post > Marsh Echo");
        this.record.change("organisations.yaml", "Marsh Echo", "Marsh Star");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select name from organisation where record_key = 'org-post'")
                        .query(String.class)
                        .single())
                .isEqualTo("Marsh Star");
    }

    @Test
    void whatIsNewInAPlanThatAPersonHasWithdrawnIsWithdrawnWithIt() {
        this.jdbc
                .sql("update plan set state = 'withdrawn', state_reason = 'Twice' where record_key = 'plan-1'")
                .update();
        this.record
                .change(
                        "actions.yaml",
                        "  - {id: rep-2,",
                        "  - {id: rep-3, date: \"2016-10\", lane: board, text: \"Slow.\", sources: [src-echo-1]}\n  - {id: rep-2,")
                .change(
                        "plans.yaml",
                        "  - {number: \"2\",",
                        "  - {number: \"1b\", date: \"2016-02\", event: \"Reread.\", headline: \"The plan is reread\"}\n  - {number: \"2\",");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select state || ': ' || state_reason from entry"
                                + " where record_key = 'rep-3' or headline = 'The plan is reread'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .containsOnly("withdrawn: Its plan was withdrawn: Twice");
    }

    private void byHand(String kind, String key) {
        this.jdbc.sql("""
                        with told as (insert into audit_event (at, name, kind, what)
                            values (now(), 'Edith Editor', 'thing-changed', 'Changed a thing') returning id)
                        insert into change_record (thing, thing_id, page, page_id, number, verb, before, after, way, at, readable,
                               audit_event_id)
                        select kind, row_id, kind, row_id, 1, 'changed', '{}', '{}', 'browser', now(), true, told.id
                          from record_item, told where kind = ? and key = ?
                        """).params(kind, key).update();
    }

    @Test
    void keepsWhatIsNoLongerInTheFiles(CapturedOutput log) {
        this.record.add("calls.yaml", "calls: []");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select record_key from entry where kind = 'call'")
                        .query(String.class)
                        .list())
                .contains("call-1");
        assertThat(log).contains("call-1 is no longer in the files");
    }

    @Test
    void loadsNothingWhenAFileHasAFault() {
        this.record
                .change("statements.yaml", "Ada Reed speaks", "Ms Reed speaks")
                .change("calls.yaml", "org-mcc", "org-x");
        assertThatThrownBy(() -> this.loader.load(this.record.folder())).isInstanceOf(RecordNotValid.class);
        assertThat(this.transactions
                        .getTransaction(TransactionDefinition.withDefaults())
                        .isRollbackOnly())
                .isTrue();
    }

    @Test
    void refusesAnIdThatWasSomethingElse() {
        this.record.add("events.yaml", "events: []").change("meetings.yaml", "meet-1", "ev-1");
        this.record.change("propositions.yaml", "meet-1", "ev-1");
        assertThatThrownBy(() -> this.loader.load(this.record.folder()))
                .isInstanceOf(RecordNotValid.class)
                .hasMessageContaining("the id \"ev-1\" was loaded before as another kind: event");
    }

    @Test
    void followsTheListOfInspectionsAndNotesTheDifference() {
        String grade = "select g.code from judgement j join grade g on g.id = j.grade_id"
                + " join judgement_area a on a.id = j.area_id where a.code = 'in-care' and j.inspection_id = ?";
        assertThat(text(grade, entry("insp-marshland-2015-10-20"))).isEqualTo("inadequate");
        assertThat(this.jdbc
                        .sql(
                                "select value from discrepancy_value v join discrepancy d on d.id = v.discrepancy_id"
                                        + " join discrepancy_entry x on x.discrepancy_id = d.id join entry e on e.id = x.entry_id"
                                        + " where d.about like '%in care' and e.record_key = 'insp-marshland-2015-10-20' order by v.position")
                        .query(String.class)
                        .list())
                .containsExactly("requires-improvement", "inadequate");
    }

    @Test
    void headsTheInspectionsThatOnlyTheListKnows() {
        String headline = "select headline from entry where id = ?";
        assertThat(text(headline, entry("insp-uphill-2014-09-01")))
                .isEqualTo("Ofsted judges that Uphill's children's services require improvement");
        assertThat(text(headline, entry("insp-uphill-2016-07-04")))
                .isEqualTo("Ofsted inspects Uphill's children's services and gives no overall grade");
        assertThat(text("select summary from entry where id = ?", entry("insp-uphill-2016-07-04")))
                .contains("from 3 May 2016 to 26 May 2016; the report was published on 4 July 2016.");
    }

    @Test
    void makesOnePersonOfTheListAndTheFile() {
        assertThat(this.jdbc
                        .sql("select record_key from person where parliament_id = 9001")
                        .query(String.class)
                        .list())
                .containsExactly("p-reed");
        assertThat(this.jdbc
                        .sql("select c.code from membership m join constituency c on c.id = m.constituency_id"
                                + " join person p on p.id = m.person_id where p.slug = 'ada-reed' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("E14008001", "E14009001");
    }

    @Test
    void putsOnlyThoseWhoSignedOnTheirTimelines() {
        assertThat(this.jdbc
                        .sql("select p.slug || ' ' || ep.part from entry_person ep join person p on p.id = ep.person_id"
                                + " where ep.entry_id = ? order by 1")
                        .param(entry("st-1"))
                        .query(String.class)
                        .list())
                .containsExactly("ada-reed on-behalf", "ada-reed signatory", "ada-reed speaker", "ben-sedge on-behalf");
    }

    @Test
    void showsOfAnActionWhatWasLastReported() {
        assertThat(this.jdbc
                        .sql("select latest_value || ' ' || latest_as_at || ' ' || reported_rating"
                                + " from action where record_key = 'act-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("70.5 2016-01-15 R");
    }

    @Test
    void showsOfAnActionWhatIsToldOfItLater() {
        this.record.change(
                "actions.yaml",
                "  - {id: rep-2",
                "  - {id: rep-3, date: \"2016-10\", lane: council, state: complete, value: 90, text: Nearly all., sources: [src-post-1]}\n"
                        + "  - {id: rep-2");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select latest_value || ' ' || state_since || ' ' || due"
                                + " from action where record_key = 'act-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("90 2016-10 2016-06");
        assertThat(text("select state_before from action_update where id = ?", entry("rep-3")))
                .isEqualTo("in-progress");
    }

    @Test
    void leavesAnActionAloneThatItsCouncilHasReportedOn(CapturedOutput log) {
        this.jdbc
                .sql("with by as (insert into account (email, name, created_at) values ('o@example.org', 'O', now())"
                        + " returning id) update action_update u set made_by = by.id from by where u.id = ?")
                .param(entry("rep-1"))
                .update();
        this.record.change("actions.yaml", "Visit every child in time", "Visit all");
        this.loader.load(this.record.folder());
        assertThat(this.jdbc
                        .sql("select title from action where record_key = 'act-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Visit every child in time");
        assertThat(log).contains("act-1 was changed here since");
    }

    @Test
    void givesNewItemsTheNumbersThatAreTheirsAndOthersThoseBehind() {
        this.record
                .add("./addresses.csv", "key,kind,number\nev-2,event,900002\nst-9,statement,900009\n")
                .change("events.yaml", "events:", "events:\n" + event("ev-2") + event("ev-3"));
        this.loader.load(this.record.folder());
        assertThat(entry("ev-2")).isEqualTo(900002);
        assertThat(entry("ev-3")).isGreaterThan(900009);
    }

    @Test
    void leavesANumberToWhoeverHasIt() {
        long taken = entry("ev-1");
        this.record
                .add("./addresses.csv", "key,kind,number\nev-2,event," + taken + "\n")
                .change("events.yaml", "events:", "events:\n" + event("ev-2"));
        this.loader.load(this.record.folder());
        assertThat(entry("ev-1")).isEqualTo(taken);
        assertThat(entry("ev-2")).isNotEqualTo(taken);
    }

    private static String event(String id) {
        return "- {id: " + id
                + ", headline: Money is lost, date: \"2016\", people: [org-mcc], sources: [src-echo-1]}\n";
    }

    private long entry(String key) {
        return this.jdbc
                .sql("select id from entry where record_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private String text(String sql, long id) {
        return this.jdbc.sql(sql).param(id).query(String.class).single();
    }

    /** Every row of every table that is loaded, as text. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES.split("\\s+")) {
            String sql = "select t::text from \"" + table + "\" t order by 1";
            rows.put(table, this.jdbc.sql(sql).query(String.class).list());
        }
        return rows;
    }
}
