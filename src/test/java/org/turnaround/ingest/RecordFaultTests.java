package org.turnaround.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.desk.RecordDoor;

/** Whatever is wrong in the files is named with its file, its line and the reason. */
@ApplicationTest
@Transactional
class RecordFaultTests {

    @Autowired
    private RecordLoader loader;

    @Autowired
    private RecordDoor door;

    @TempDir
    private Path folder;

    private TestRecord record;

    @BeforeEach
    void copy() {
        this.record = new TestRecord(this.folder);
    }

    @Test
    void findsNoneInASoundRecord() {
        assertThat(faults()).isEmpty();
        assertThat(RecordReader.read(this.record.folder(), this.door).all()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"plan-b,1", "plan,one"})
    void aNumberForGoodIsOfAKindThatThereIs(String kind, String number) {
        byte[] file = ("key,kind,number\na-key," + kind + "," + number + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PinnedNumbers.of(List.of(new RecordFile("numbers.csv", file))))
                .isInstanceOf(RecordNotValid.class)
                .hasMessageContaining("numbers.csv:2: there is no kind " + kind + " with the number " + number);
    }

    @ParameterizedTest(name = "{0}:{3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what the files are made of
                "events.yaml | events: | events: [ | 2 | this is not YAML",
                "events.yaml | summary: | sumary: | 2 | there is no key \"sumary\" here",
                "events.yaml | headline: \"Money is found\", | `` | 2 | \"headline\" is missing",
                "events.yaml | topics: [funding] | topics: funding | 2 | \"topics\" must be a list",
                "events.yaml | headline: \"Money is found\" | headline: [a] | 2 | \"headline\" must be a text",
                "events.yaml | amount-gbp: 1000000 | amount-gbp: much | 2 | \"amount-gbp\" is \"much\", which is not a number",
                "events.yaml | \"A million.\" | \"A million.\", summary: b | 2 | the key \"summary\" stands here twice",
                "events.yaml | events: | happenings: | 1 | there is no key \"happenings\" here",
                "visits.yaml | number: 1 | number: 0 | 4 | \"number\" is 0, but counts from 1",
                "national/councils.csv | slug,gss | gss,slug | 2 | the header must be slug,gss,name",
                "national/councils.csv | ,3,4 | ,3 | 3 | the line has 14 columns where the header has 15",
                "national/councils.csv | marshland, | Marsh Land, | 3 | \"slug\" has small letters, digits and hyphens only",
                "national/councils.csv | ,county, | ,shire, | 3 | \"type\" is \"shire\", which is none of county,",
                // dates
                "events.yaml | 2015-12 | December | 2 | \"date\": \"December\" is not a date",
                "events.yaml | 2015-12 | 2015-13 | 2 | \"date\": \"2015-13\" is not a day or month of the calendar",
                "sources.yaml | 2015-10-24 | 2015-10-21 | 2 | \"published\": the date 2015-10-22 would end on 2015-10-21",
                "calls.yaml | 2026-06-30 | 2026-06 | 2 | \"looked-on\" must be a day",
                "governance.yaml | 2019-05-07 | 2013-05-07 | 2 | \"until\" (2013-05-07) lies before the beginning (2014-05-27)",
                "actions.yaml | 2016-11-09 | 2016-01-14 | 24 | the reports of an action stand in order of their dates",
                "actions.yaml | due: \"2016-06\" | due: \"2016-07\" | 12 | it is due 2016-06 by \"first-due\"",
                // ids and what they point to
                "events.yaml | ev-1 | Ev 1 | 2 | an id has small letters",
                "calls.yaml | id: call-1 | id: ev-1 | 2 | the id \"ev-1\" stands at councils/marshland/events.yaml:2 already",
                "events.yaml | org-mcc | org-none | 2 | there is no person or organisation \"org-none\" in the record",
                "events.yaml | funding | fun | 2 | there is no topic \"fun\" in the record",
                "events.yaml | src-echo-1 | src-none | 2 | there is no source \"src-none\" in the record",
                "events.yaml | [src-echo-1] | [] | 2 | \"sources\" must name at least one source",
                "events.yaml | src-echo-1 | st-1 | 2 | there is no source \"st-1\" in the record",
                "people.yaml | p-mere | mere | 16 | the id of a person begins with p-",
                "people.yaml | E14008001 | E14008002 | 11 | there is no constituency \"E14008002\" in the record",
                "people.yaml | 9001 | 9003 | 3 | the MP at national/mps.csv:2 has this slug",
                "people.yaml | 9001 | 9002 | 9 | the MP of this number has the slug \"ben-sedge\" at national/mps.csv:3",
                "national/mps.csv | ben-sedge, | ada-reed, | 3 | the slug stands at national/mps.csv:2 already",
                "national/constituencies.csv | E06000092 | E06000093 | 3 | there is no council with the code \"E06000093\"",
                "organisations.yaml | org-post | post | 3 | the id of an organisation begins with org-",
                // what does not fit together
                "inspections.yaml | area: in-care | area: schools | 9 | there is no area \"sif/schools\"",
                "inspections.yaml | grade: requires-improvement | grade: adequate | 9 | there is no grade \"sif/adequate\"",
                "inspections.yaml | grade: requires-improvement, | `` | 9 | a judgement has either \"grade\" or",
                "inspections.yaml | framework: sif | framework: ilacs | 3 | there is no framework \"ilacs\"",
                "inspections.yaml | kind: priority-action | kind: strength | 10 | praise alone is not what was found",
                "national/frameworks.yaml | parent: in-care | parent: out | 15 | there is no area \"sif/out\"",
                "verdicts.yaml | f-1 | f-3 | 2 | Choose an inspection or visit that came after the finding",
                "statements.yaml | [leadership]^ | [leadership]^  quoted-in: st-2^ | 15 | this statement is quoted in itself",
                "statements.yaml | It cannot go on. | It cannot go on like this, not for one day nor two more | 15 | \"quote\" has 13 words, at most 12 may be quoted",
                "plans.yaml | supersedes: \"1\" | supersedes: \"9\" | 13 | there is no plan version",
                "surveys.yaml | question: sv-1-q1 | question: q9 | 14 | the survey has no question \"q9\"",
                "surveys.yaml | , reason: \"On leave.\" | `` | 15 | Enter why they were not available",
                "commitments.yaml | status: kept | status: cannot-be-assessed | 10 | Enter why it cannot be assessed",
                "actions.yaml | state-basis: \"Below its target.\" | state: withdrawn | 18 | the key \"state\" stands here twice",
                "propositions.yaml | , wordings: [{source: src-post-1, quote: \"They should go.\"}] | `` | 6 | Give the words there on this very proposition, or the act",
                "propositions.yaml | stance: agrees | stance: not-collected | 6 | Words or an act are given",
                "propositions.yaml | reason: | why-no-answer: declined, reason: | 6 | Only who declined or did not respond has a reason",
            })
    void namesFileLineAndReason(String file, String words, String other, int line, String reason) {
        this.record.change(file, words.replace('^', '\n'), other.replace('^', '\n'));
        String path = file.contains("/") ? file : "councils/marshland/" + file;
        assertThat(faults()).anyMatch(fault -> fault.startsWith(path + ":" + line + ": " + reason));
    }

    @Test
    void namesATooLongHeadline() {
        this.record.change("events.yaml", "Money is found", "m".repeat(201));
        assertThat(faults())
                .containsExactly("councils/marshland/events.yaml:2: \"headline\" has 201 characters, at most 200 fit");
    }

    @Test
    void namesAFileThatTheRecordDoesNotKnow() {
        this.record.add("statement.yaml", "statements: []");
        this.record.add("national/actions.yaml", "actions: []");
        assertThat(faults())
                .containsExactly(
                        "councils/marshland/statement.yaml:1: the record has no file of this name in this folder",
                        "national/actions.yaml:1: the record has no file of this name in this folder");
    }

    @Test
    void namesAFolderOfNoCouncil() {
        this.record.add("councils/nowhere/events.yaml", "events: []");
        assertThat(faults())
                .containsExactly("councils/nowhere/events.yaml:1: there is no council \"nowhere\" in the record");
    }

    @Test
    void refusesAFindingOfAnotherCouncil() {
        this.record.add("councils/uphill/plans.yaml", """
                plans:
                - id: plan-2
                  title: "A plan"
                  sources: [src-post-1]
                  versions:
                  - {date: "2016", event: "Approved.", headline: "Approved"}
                """).add("councils/uphill/actions.yaml", """
                actions:
                - {id: act-2, ref: "1", plan: plan-2, title: "Do it", owner-basis: not-found, findings: [f-1], state: not-started, sources: [src-post-1]}
                """);
        assertThat(faults())
                .containsExactly("councils/uphill/actions.yaml:2: the finding \"f-1\" is about another council");
    }

    @Test
    void showsAllTogetherInOrder() {
        this.record.change("statements.yaml", "form: fragment", "form: whole").change("calls.yaml", "org-mcc", "org-x");
        assertThat(faults()).hasSize(2).first().asString().startsWith("councils/marshland/calls.yaml:2");
    }

    @Test
    void areWhatTheFailureAnalysisShows() {
        RecordNotValid notValid = new RecordNotValid(List.of(new Fault(new Place("a.yaml", 7), "it is wrong")));
        assertThat(requireNonNull(new RecordNotValid.Analyzer().analyze(notValid))
                        .getDescription())
                .contains("a.yaml:7: it is wrong");
    }

    @Test
    void onlyWarnAboutASignatoryWithoutASeat() {
        this.record.change(
                "statements.yaml", "{person: p-reed, state: signed}", "{person: p-ben-sedge, state: signed}");
        Items items = RecordReader.read(this.record.folder(), this.door);
        assertThat(items.faults().warnings())
                .anyMatch(warning -> warning.reason().contains("held no seat on 2015-10-22"));
    }

    private List<String> faults() {
        RecordNotValid notValid =
                catchThrowableOfType(RecordNotValid.class, () -> this.loader.load(this.record.folder()));
        return notValid == null
                ? List.of()
                : notValid.faults().stream().map(Fault::toString).toList();
    }
}
