package org.turnaround.inspection.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.TestEditor;
import org.turnaround.inspection.TestInspections;

/** Inspections with their judgements, visits and findings, as editors enter them. */
@ApplicationTest
@Transactional
class InspectionEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private TestInspections record;
    private long council;
    private long framework;

    @BeforeEach
    void anEditorAndAFramework() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
        this.framework = this.record.framework("ilacs-test", "whole-service", "good inadequate", "overall leaders");
    }

    @Test
    void anInspectionIsEnteredWithItsJudgementsAndPublished() {
        long id = entered(judged("overall", "good"));
        assertThat(this.mvc.get().uri("/inspections/" + id)).hasStatus(404);
        assertThat(this.editor.post("/editor/inspections/" + id + "/publication", Map.of("base", "0")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/inspections/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Testshire is good", "Area overall", "Good");
        assertThat(this.mvc.get().uri("/councils/testshire/inspections"))
                .bodyText()
                .contains("Inspection of Testshire");
    }

    @Test
    void theFormOffersTheAreasAndGradesOfTheFrameworkThatIsChosen() {
        this.record.framework("other-test", "schools", "splendid", "libraries");
        Map<String, String> chosen = new HashMap<>(inspection());
        chosen.put("find", "judgements");
        assertThat(this.editor.post("/editor/inspections", chosen))
                .hasStatusOk()
                .bodyText()
                .contains("Area overall", "Area leaders", "Good", "Inadequate")
                .doesNotContain("Area libraries", "Splendid");
    }

    @Test
    void noAreaOrGradeOfAnotherFrameworkGetsIn() {
        long other = this.record.framework("other-test", "schools", "splendid", "libraries");
        Map<String, String> judgement = Map.of(
                "judgements[0].area", area(other, "libraries"),
                "judgements[0].grade", grade(other, "splendid"),
                "judgements[1].area", area(this.framework, "overall"),
                "judgements[1].note", "They do not say");
        assertThat(this.editor.post("/editor/inspections", inspection(), judgement))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "This is no area of the framework that was chosen",
                        "This is no grade of the framework that was chosen",
                        "Choose a grade, or say why there is none");
    }

    @Test
    void itsDatesAreInOrderAndItHasACouncil() {
        Map<String, String> dates = Map.of(
                "entry.council", "",
                "facts.started.edtf", "12 March 2026",
                "facts.ended.edtf", "2 March 2026",
                "facts.published.edtf", "January 2026");
        assertThat(this.editor.post("/editor/inspections", inspection(), dates))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose the council that was looked at",
                        "“Ended” must not be before “Began”",
                        "“Published” must not be before “Ended”");
    }

    @Test
    void oneThatJudgesNothingIsPublishedOnlyWhereItsFrameworkHasNoGrades() {
        long id = entered(Map.of());
        assertThat(this.editor.get("/editor/inspections/" + id)).bodyText().contains("It judges nothing");
        assertThat(this.editor.post("/editor/inspections/" + id + "/publication", Map.of("base", "0")))
                .flash()
                .containsKey("refused");

        long ungraded = this.record.framework("words-test", "local-area", "", "");
        long words = entered(Map.of("facts.framework", String.valueOf(ungraded), "entry.headline", "In words"));
        this.editor.post("/editor/inspections/" + words + "/publication", Map.of("base", "0"));
        assertThat(this.mvc.get().uri("/inspections/" + words)).hasStatusOk();
    }

    @Test
    void aChangedJudgementKeepsItsNumberAndItsSourceAndTheReaderSeesWhatItWas() {
        long id = this.record.inspection(this.council, this.framework, "2026-02-20");
        this.record.judgement(id, "overall", "good", null);
        this.jdbc
                .sql("""
                        insert into judgement_source (entry_id, judgement_id, source_id)
                        select inspection_id, id, ? from judgement where inspection_id = ?
                        """)
                .params(this.record.source("Where the grade was read"), id)
                .update();
        List<Long> before = judgements(id);
        Map<String, String> form = new HashMap<>(inspection());
        form.putAll(judged("overall", "inadequate"));
        form.put("judgements[1].area", area(this.framework, "leaders"));
        form.put("judgements[1].noGrade", "Not judged");
        form.put("why", "It was misread");
        assertThat(this.editor.post("/editor/inspections/" + id, form)).hasStatus(302);

        assertThat(judgements(id)).hasSize(2).containsAll(before);
        assertThat(this.mvc.get().uri("/inspections/" + id))
                .bodyText()
                .contains("Inadequate", "Not judged", "Where the grade was read")
                .contains("Changed since it was published", "Area overall: Grade, before", "Good", "It was misread");
    }

    @Test
    void aFindingIsEnteredFromTheInspectionAndIsPublicWithIt() {
        long inspection = entered(judged("overall", "good"));
        assertThat(this.editor.get("/editor/findings/new?facts.inspected=" + inspection))
                .hasStatusOk()
                .bodyText()
                .contains("Testshire is good", "value=\"" + inspection + "\"");
        long id = TestEditor.number(this.editor.post("/editor/findings", finding(inspection)));
        assertThat(this.mvc.get().uri("/findings/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor/findings/" + id))
                .bodyText()
                .contains(
                        "Enter another finding of it",
                        "It is public together with its inspection or visit",
                        "Throw it away");
        this.editor.post("/editor/inspections/" + inspection + "/publication", Map.of("base", "0"));

        assertThat(this.mvc.get().uri("/findings/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Caseloads differ widely.", "within three months");
        assertThat(this.mvc.get().uri("/councils/testshire/findings"))
                .bodyText()
                .contains("Caseloads differ widely.");
        assertThat(this.jdbc
                        .sql("select council_id from finding where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(this.council);
    }

    @Test
    void praiseAloneIsNotWhatWasFoundUnderTheWorstGrade() {
        Map<String, String> praise = Map.of("facts.kind", "strength", "facts.text", "Staff are kind.");
        long published = this.record.inspection(this.council, this.framework, "2026-02-20");
        this.record.judgement(published, "overall", "inadequate", null);
        assertThat(this.editor.post("/editor/findings", finding(published), praise))
                .hasStatus(422)
                .bodyText()
                .contains("Praise alone is not what an inspection with this grade found");

        long draft = entered(judged("overall", "inadequate"));
        this.editor.post("/editor/findings", finding(draft), praise);
        this.editor.post("/editor/inspections/" + draft + "/publication", Map.of("base", "0"));
        assertThat(this.mvc.get().uri("/inspections/" + draft)).hasStatus(404);
        long fault = TestEditor.number(this.editor.post("/editor/findings", finding(draft)));
        this.editor.post("/editor/inspections/" + draft + "/publication", Map.of("base", "0"));
        assertThat(this.mvc.get().uri("/inspections/" + draft)).hasStatusOk();
        assertThat(this.editor.post("/editor/findings/" + fault + "/withdrawal", Map.of("base", "0", "why", "A slip")))
                .hasStatus(422)
                .bodyText()
                .contains("Praise alone is not what an inspection with this grade found");
    }

    @Test
    void aPublicFindingIsChangedWithAReasonAndWithdrawnNotThrownAway() {
        long inspection = this.record.inspection(this.council, this.framework, "2026-02-20");
        String form =
                "/editor/findings/" + TestEditor.number(this.editor.post("/editor/findings", finding(inspection)));
        String page = form.replace("/editor", "");
        assertThat(this.editor.post(form, finding(inspection), Map.of("facts.text", "Caseloads are even.")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        assertThat(this.editor.post(
                        form, finding(inspection), Map.of("facts.text", "Caseloads are even.", "why", "A slip")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri(page))
                .bodyText()
                .contains("Caseloads are even.", "What was found, before", "Caseloads differ widely.", "A slip");
        this.editor.post(form + "/discard", Map.of("base", "1"));
        assertThat(this.mvc.get().uri(page)).hasStatusOk();
        this.editor.post(form + "/withdrawal", Map.of("base", "1", "why", "The report says nothing of it"));
        assertThat(this.mvc.get().uri(page)).hasStatus(410).bodyText().contains("The report says nothing of it");
        assertThat(this.mvc.get().uri("/inspections/" + inspection)).bodyText().doesNotContain("Caseloads are even.");
        assertThat(this.mvc.get().uri("/councils/testshire/findings.json"))
                .bodyText()
                .doesNotContain("Caseloads");
    }

    @Test
    void moreThanAFewWordsAreNotQuoted() {
        long inspection = this.record.inspection(this.council, this.framework, "2026-02-20");
        assertThat(this.editor.post(
                        "/editor/findings",
                        finding(inspection),
                        Map.of("facts.quote", "one two three four five six seven eight nine")))
                .hasStatus(422)
                .bodyText()
                .contains("At most 8 words may be quoted");
    }

    @Test
    void aDraftOnWhichFindingsHangIsNotThrownAway() {
        long inspection = entered(judged("overall", "good"));
        this.editor.post("/editor/findings", finding(inspection));
        this.editor.post("/editor/inspections/" + inspection + "/discard", Map.of("base", "0"));
        assertThat(this.editor.get("/editor/inspections/" + inspection)).hasStatusOk();
    }

    @Test
    void aVisitIsEnteredAndStandsWithTheInspectionThatItFollowed() {
        long inspection = this.record.inspection(this.council, this.framework, "2025-02-20");
        Map<String, String> visit = new HashMap<>(inspection());
        visit.remove("facts.framework");
        visit.put("facts.kind", "monitoring");
        visit.put("facts.title", "First monitoring visit");
        visit.put("facts.visited.edtf", "4 March 2026");
        visit.put("facts.follows", String.valueOf(inspection));
        long id = TestEditor.number(this.editor.post("/editor/visits", visit));
        this.editor.post("/editor/visits/" + id + "/publication", Map.of("base", "0"));
        assertThat(this.mvc.get().uri("/inspections/" + inspection)).bodyText().contains("First monitoring visit");
        assertThat(this.mvc.get().uri("/entries/" + id)).bodyText().contains("4 March 2026");
    }

    @Test
    void findingsArePastedAndEachIsAThingOfItsOwnSavedWithTheInspection() {
        Map<String, String> pasted = new HashMap<>(inspection());
        pasted.putAll(judged("overall", "good"));
        pasted.put("pasted", """
                Areas for priority action
                1. Children wait too long
                   for a decision.
                Recommendations
                Within three months:
                2. Managers should record why.
                """);
        assertThat(this.editor.post("/editor/inspections", pasted))
                .hasStatus(422)
                .bodyText()
                .contains("Make lines of these findings first");
        Document lines = Jsoup.parse(text(this.editor.post("/editor/inspections", pasted, Map.of("find", "found"))));
        assertThat(lines.select("[name='found[0].text']").text()).isEqualTo("Children wait too long for a decision.");
        assertThat(lines.select("[name='found[0].kind'] option[selected]").val())
                .isEqualTo("priority-action");
        assertThat(lines.select("[name='found[1].deadline']").val()).isEqualTo("Within three months");
        assertThat(lines.select("[name=pasted]").text()).isEmpty();

        Map<String, String> form = new HashMap<>(pasted);
        form.remove("pasted");
        form.putAll(Map.of("key", "once", "publish", "yes", "found[0].text", "Children wait too long."));
        form.putAll(Map.of("found[0].kind", "priority-action", "found[0].topic", topic()));
        form.putAll(Map.of("found[1].text", "Managers should record why.", "found[1].kind", "recommendation"));
        long id = TestEditor.number(this.editor.post("/editor/inspections", form));
        this.editor.post("/editor/inspections", form);
        assertThat(this.mvc.get().uri("/inspections/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Children wait too long.", "Managers should record why.", "Area for priority action");
        assertThat(this.jdbc.sql("""
                                select f.text || coalesce(', ' || t.topic_id, '') from finding f
                                  left join finding_topic t on t.finding_id = f.id
                                  join change_record c on c.thing = 'finding' and c.thing_id = f.id and c.verb = 'made'
                                 where f.entry_id = ? order by f.position""").param(id).query(String.class).list())
                .containsExactly("Children wait too long., " + topic(), "Managers should record why.");
    }

    @Test
    void moreFindingsAreAddedToAnInspectionAndNothingOfItChanges() {
        long id = this.record.inspection(this.council, this.framework, "2026-02-20");
        Map<String, String> more = new HashMap<>(inspection());
        more.put("base", "0");
        more.put("why", "They were missing");
        more.putAll(Map.of("found[0].text", "Visits are late.", "found[0].kind", "finding"));
        assertThat(this.editor.post("/editor/inspections/" + id, more)).hasStatus(302);
        more.remove("found[0].kind");
        more.put("found[0].text", "Plans are thin.");
        assertThat(this.editor.post("/editor/inspections/" + id, more))
                .hasStatus(422)
                .bodyText()
                .contains("Choose or enter “Sort”");
        assertThat(this.mvc.get().uri("/inspections/" + id))
                .bodyText()
                .contains("Visits are late.")
                .doesNotContain("Plans are thin.");
    }

    @Test
    void aGradeHasSourcesOfItsOwnAndAnInspectionSomebodyWhoLedItAndTheDayOfItsReport() {
        long report = this.record.source("The report itself");
        Map<String, String> form = new HashMap<>(inspection());
        form.putAll(judged("overall", "good"));
        form.remove("entry.date.edtf");
        form.put("facts.published.edtf", "3 March 2026");
        form.put("facts.leadRole", "His Majesty’s Inspector");
        form.put("sources[0].source", String.valueOf(report));
        form.put("judgements[0].sources", String.valueOf(report));
        form.put("publish", "yes");
        long id = TestEditor.number(this.editor.post("/editor/inspections", form));
        Document page = Jsoup.parse(text(this.editor.get("/inspections/" + id)));
        assertThat(page.select(".judged__sources").text()).contains("The report itself");
        assertThat(page.text()).contains("Led by His Majesty’s Inspector");
        assertThat(this.jdbc
                        .sql("select date from entry where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-03");
        assertThat(Jsoup.parse(text(this.editor.get("/editor/inspections/" + id)))
                        .select("[name='judgements[0].sources'][checked]")
                        .val())
                .isEqualTo(String.valueOf(report));
    }

    private String topic() {
        return this.jdbc
                .sql("select min(id)::text from topic")
                .query(String.class)
                .optional()
                .orElseGet(() -> this.jdbc
                        .sql(
                                "insert into topic (slug, name, definition) values ('help', 'Help', 'Help') returning id::text")
                        .query(String.class)
                        .single());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long entered(Map<String, String> more) {
        return TestEditor.number(this.editor.post("/editor/inspections", inspection(), more));
    }

    private Map<String, String> inspection() {
        return Map.of(
                "base", "0",
                "entry.headline", "Testshire is good",
                "entry.date.edtf", "20 February 2026",
                "entry.council", String.valueOf(this.council),
                "facts.framework", String.valueOf(this.framework),
                "facts.title", "Inspection of Testshire",
                "sources[0].source", String.valueOf(this.record.source("The report")));
    }

    private Map<String, String> judged(String area, String grade) {
        return Map.of(
                "judgements[0].area", area(this.framework, area),
                "judgements[0].grade", grade(this.framework, grade));
    }

    private static Map<String, String> finding(long inspection) {
        return Map.of(
                "base", "0",
                "facts.inspected", String.valueOf(inspection),
                "facts.kind", "area-for-improvement",
                "facts.text", "Caseloads differ widely.",
                "facts.deadline", "within three months");
    }

    private String area(long of, String code) {
        return number("judgement_area", of, code);
    }

    private String grade(long of, String code) {
        return number("grade", of, code);
    }

    private String number(String table, long of, String code) {
        return this.jdbc
                .sql("select id::text from " + table + " where framework_id = ? and code = ?")
                .params(of, code)
                .query(String.class)
                .single();
    }

    private List<Long> judgements(long inspection) {
        return this.jdbc
                .sql("select id from judgement where inspection_id = ?")
                .param(inspection)
                .query(Long.class)
                .list();
    }
}
