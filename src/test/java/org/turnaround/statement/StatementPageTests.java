package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.record.Part;
import org.turnaround.record.QuotationChecks;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class StatementPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QuotationChecks checks;

    private TestPeople people;
    private TestStatements statements;
    private long norfolk;
    private long smith;
    private long lewis;

    @BeforeEach
    void twoMembersOfOneCouncil() {
        this.people = new TestPeople(this.jdbc);
        this.statements = new TestStatements(this.jdbc);
        this.norfolk = this.people.council("test-norfolk", "Test Norfolk");
        this.smith = this.people.person("test-chloe-smith", "Chloe Smith");
        this.lewis = this.people.person("test-clive-lewis", "Clive Lewis");
        this.people.seat(
                this.smith,
                this.people.constituency("North", "2010", this.norfolk),
                "Conservative",
                "2010-05-06",
                "2024-05-30");
        this.people.seat(
                this.lewis,
                this.people.constituency("South", "2010", this.norfolk),
                "Labour",
                "2015-05-07",
                "2024-05-30");
    }

    @Test
    void isNoPageOfAnEntryOfAnotherKind() {
        long meeting = new TestEntries(this.jdbc).entry(this.norfolk, "2013", "The board meets");

        assertThat(this.mvc.get().uri("/entries/" + meeting)).hasStatusOk();
        assertThat(this.mvc.get().uri("/statements/" + meeting)).hasStatus(404);
        assertThat(this.mvc.get().uri("/surveys/" + meeting)).hasStatus(404);
    }

    @Test
    void holdsAJointStatementAgainstWhoSatThatDay() {
        long dissent =
                this.statements.said(this.norfolk, this.lewis, "2016-01-20", "The ninth dissents", "disingenuous");
        long joint = this.statements.said(this.norfolk, this.smith, "2016-01-19", "A joint release", "a strong bid");
        this.statements.signatory(joint, this.smith, "signed", null);
        this.statements.signatory(joint, this.lewis, "dissented-elsewhere", dissent);

        assertThat(this.mvc.get().uri("/statements/" + joint))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 MPs held Test Norfolk seats that day: 1 spoke, signed or were named, 1 dissented elsewhere",
                        "/statements/" + dissent,
                        "Dissented elsewhere",
                        "“a strong bid”");
    }

    @Test
    void linksADissentOnlyWhileItCanBeRead() {
        long dissent = this.statements.said(this.norfolk, this.lewis, "2016-01-20", "The ninth dissents", "no");
        long joint = this.statements.said(this.norfolk, this.smith, "2016-01-19", "A joint release", "a strong bid");
        this.statements.signatory(joint, this.lewis, "dissented-elsewhere", dissent);
        assertThat(this.mvc.get().uri("/statements/" + joint)).bodyText().contains("Read the dissent");

        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'Not his words.' where id = ?")
                .param(dissent)
                .update();
        assertThat(this.mvc.get().uri("/statements/" + joint)).bodyText().doesNotContain("Read the dissent");
        assertThat(this.mvc.get().uri("/statements/" + joint + ".json"))
                .bodyText()
                .doesNotContain("/statements/" + dissent, "\"dissent\":" + dissent);
    }

    @Test
    void aDateWithoutADayCountsSeatsOnAboutThatDay() {
        long joint = this.statements.said(this.norfolk, this.smith, "2016-01", "A joint release", "a strong bid");
        this.statements.signatory(joint, this.smith, "signed", null);
        assertThat(this.mvc.get().uri("/statements/" + joint))
                .bodyText()
                .contains("2 MPs held Test Norfolk seats on about that day: 1 spoke");
    }

    @Test
    void countsTheSeatsOfTheDayOfTheStatement() {
        long before = this.statements.said(this.norfolk, this.smith, "2013-06-14", "Before he was elected", "now");
        this.statements.signatory(before, this.smith, "signed", null);
        this.statements.signatory(before, this.lewis, "signed", null);

        assertThat(this.mvc.get().uri("/statements/" + before))
                .hasStatusOk()
                .bodyText()
                .contains("1 MP held Test Norfolk seats that day", "who held no Test Norfolk seat that day");
    }

    @Test
    void theSignatoryCheckFollowsTermsAndDatesThatMove() {
        long joint = this.statements.said(this.norfolk, this.smith, "2016-01-19", "A joint release", "a strong bid");
        this.statements.signatory(joint, this.smith, "signed", null);
        assertThat(this.mvc.get().uri("/statements/" + joint)).bodyText().contains("2 MPs held Test Norfolk seats");

        this.people.moveStart(this.lewis, "2017-06-08");
        assertThat(this.mvc.get().uri("/statements/" + joint)).bodyText().contains("1 MP held Test Norfolk seats");

        new TestEntries(this.jdbc).moveTo(joint, "2018-01-19");
        assertThat(this.mvc.get().uri("/statements/" + joint))
                .bodyText()
                .contains("2 MPs held Test Norfolk seats that day: 1 spoke, signed or were named, 1 not mentioned");
    }

    @Test
    void showsHowWordingsDiffer() {
        long id = this.statements.said(
                this.norfolk, this.smith, "2016-01-19", "Two outlets", "to support Children’s Services");
        this.jdbc
                .sql("update citation set wording = 'to support Children’s Services' where entry_id = ?")
                .param(id)
                .update();
        this.statements.wording(id, "The Paper", "to support children's services");

        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "One utterance, 2 sources",
                        "The same words but for capitals, quote marks or spaces",
                        "<mark>children&#39;s services</mark>",
                        "#:~:text=to%20support%20children%27s%20services");
    }

    @Test
    void showsAQuoteInsideAStatement() {
        long minister = this.people.person("test-minister", "Edward Minister");
        long outer = this.statements.said(this.norfolk, this.smith, "2013-06-14", "The MPs speak", "immediately");
        long inner =
                this.statements.said(this.norfolk, minister, "2013-06-11", "The minister is concerned", "concerned");
        this.statements.quotedIn(inner, outer);

        assertThat(this.mvc.get().uri("/statements/" + inner)).bodyText().contains("Quoted inside", "The MPs speak");
        assertThat(this.mvc.get().uri("/statements/" + outer))
                .bodyText()
                .contains("Quotes inside it", "The minister is concerned");
    }

    @Test
    void verifiesAQuotationAgainAfterTheTextChanged() {
        long id = this.statements.said(this.norfolk, this.smith, "2013-05", "On probation", "they are on probation");
        long source = this.statements.wording(id, "The Paper", null);
        this.statements.captured(source, "She said: they are on probation.");
        this.checks.refresh();
        assertThat(this.mvc.get().uri("/statements/" + id))
                .bodyText()
                .contains("Verified: these very words", "were not verified");

        this.statements.captured(source, "She said nothing of the kind.");
        assertThat(this.mvc.get().uri("/statements/" + id)).bodyText().contains("were not verified");
        this.checks.refresh();
        assertThat(this.mvc.get().uri("/statements/" + id)).bodyText().contains("Not found in the text");
    }

    @Test
    void namesThoseItWasSpokenFor() {
        long id = this.statements.said(this.norfolk, this.smith, "2016-06-14", "One speaks for two", "take over");
        TestEntries entries = new TestEntries(this.jdbc);
        entries.take(id, this.smith, Part.ON_BEHALF);
        entries.take(id, this.lewis, Part.ON_BEHALF);

        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("On behalf of", "2 spoke, signed or were named", "Spoken for");
    }

    @Test
    void aWithdrawnStatementSaysWhyAndAnotherKindOfEntryIsNotThere() {
        TestEntries entries = new TestEntries(this.jdbc);
        long id = this.statements.said(this.norfolk, this.smith, "2013-05", "Withdrawn", "never said");
        entries.withdraw(id);
        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatus(410)
                .bodyText()
                .contains("wrong council")
                .doesNotContain("never said");
        assertThat(this.mvc.get().uri("/statements/" + entries.entry(this.norfolk, "2013", "An event")))
                .hasStatus(404);
        assertThat(this.mvc.get().uri("/statements/seventeen")).hasStatus(404);
    }
}
