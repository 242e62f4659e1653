package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.FormWords;
import org.turnaround.account.FormWords.Said;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.form.EditorsOnly;

/** What holds of every form of the desk: a kind that is added is tried by itself. */
@ApplicationTest
@Transactional
class EveryFormTests {

    /** What follows from the action or plan that these forms are of, and has no box. */
    private static final Set<String> UNASKED =
            Set.of("action-update, #entry.headline", "action-update, #facts.lane", "plan-version, #entry.headline");

    private static final String TOO_LONG = "y".repeat(5000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Kinds kinds;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private List<FormWords> words;

    @Autowired
    private JdbcClient jdbc;

    private TestEditor editor;

    @BeforeEach
    void anEditor() {
        this.editor = new TestEditor(this.mvc, this.accounts.signedIn(this.accounts.admin()));
    }

    @Test
    void everyLineOfItsErrorsNamesItsFieldAndNoOther() {
        List<String> faults = new ArrayList<>();
        for (Kind<?, ?> kind : this.kinds.all()) {
            Document page = page(this.editor.post(kind.desk(), wrong(kind)));
            List<String> lines = page.select(".govuk-error-summary__list a").eachText();
            assertThat(lines).as(kind.code()).isNotEmpty().doesNotHaveDuplicates();
            for (Element line : page.select(".govuk-error-summary__list a")) {
                String label = label(page, line.attr("href").substring(1));
                String place = kind.code() + ", " + line.attr("href");
                if (!UNASKED.contains(place) && (label.isEmpty() || !line.text().contains(label))) {
                    faults.add(place + ", " + label + ": " + line.text());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void saysWhoCanReadWhat() {
        for (Kind<?, ?> kind : this.kinds.all()) {
            Document page = page(this.editor.get(kind.desk() + "/new"));
            assertThat(page.select("form.edit-form").text())
                    .as(kind.code())
                    .contains(
                            "Everybody can read all of this once it is public, except where it says that only editors can.");
            Set<String> secret = new HashSet<>();
            kind.shape().fields().forEach((path, field) -> {
                if (field.isAnnotationPresent(EditorsOnly.class)) {
                    secret.add(path + "-hint");
                }
            });
            assertThat(page.select(".govuk-hint:contains(Only editors can read this)")
                            .eachAttr("id"))
                    .as(kind.code())
                    .containsExactlyInAnyOrderElementsOf(secret);
        }
    }

    /** With what nobody sees in it, a form arrives like any other. */
    @Test
    void takesNoCharactersThatNobodySees() {
        String name = "Zoë\u0000 \u202eSmith\u2066\ud800";
        this.editor.post("/editor/people", Map.of("name", name, "note", "One\u0007 line\r\nand\tanother"));
        assertThat(this.jdbc
                        .sql("select name || ': ' || note from person where slug = 'zoe-smith'")
                        .query(String.class)
                        .single())
                .isEqualTo("Zoë Smith: One line\nand\tanother");
    }

    @Test
    void aNameHasLettersAndWhoeverHasItAnAddressOfTheirOwn() {
        for (String desk : List.of("/editor/people", "/editor/organisations")) {
            assertThat(this.editor.post(desk, Map.of("name", "---", "type", "committee")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("“Name” must have two letters or more");
        }
        this.editor.post("/editor/people", Map.of("name", "محمد"));
        this.editor.post("/editor/people", Map.of("name", "Person", "confirmed", "yes"));
        assertThat(this.jdbc
                        .sql("select slug from person where record_key is null order by id")
                        .query(String.class)
                        .list())
                .containsExactly("person-1", "person-2");
        assertThat(this.mvc.get().uri("/people/person-1")).hasStatus(404);
        assertThat(this.mvc.get().uri("/people/person")).hasStatus(404);
    }

    @Test
    void aKeptFormIsToldInTheWordsOfItsPage() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("base", List.of("0"));
        sent.put("key", List.of("1234"));
        sent.put("facts.what", List.of("A plan"));
        sent.put("date.edtf", List.of("spring 2016"));
        sent.put("date.why", List.of(""));
        sent.put("facts.lookedOn", List.of("soon"));
        assertThat(kept("/editor/calls", sent))
                .containsExactlyInAnyOrder(
                        new Said("What was asked for", "A plan"),
                        new Said("When it was asked", "spring 2016"),
                        new Said("What came of it", "Not yet assessed"),
                        new Said("Looked for on", "soon"));
        assertThat(kept("/admin/accounts", sent)).isEmpty();
    }

    /** Of a change, only what it changes. */
    @Test
    void aKeptChangeIsToldAsOne() {
        long id = TestEditor.number(
                this.editor.post("/editor/people", Map.of("name", "Ann Other", "note", "Chair of a board")));
        assertThat(kept(
                        "/editor/people/" + id,
                        Map.of(
                                "name",
                                List.of("Ann Other"),
                                "sortName",
                                List.of("Other, Ann"),
                                "note",
                                List.of("Chair"),
                                "why",
                                List.of("She left the board"))))
                .containsExactly(new Said("Note", "Chair"), new Said("Why it is changed", "She left the board"));
    }

    private List<Said> kept(String path, Map<String, List<String>> sent) {
        return this.words.stream()
                .flatMap(words -> words.of(path, sent).stream())
                .findFirst()
                .orElse(List.of());
    }

    /** The form for something new, with something wrong in every box, and in every list a line of it. */
    private Map<String, String> wrong(Kind<?, ?> kind) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Element box : page(this.editor.get(kind.desk() + "/new"))
                .select("form.edit-form input[type=text], form.edit-form textarea")) {
            String name = box.attr("name");
            if (!name.startsWith("finds[") && !name.equals("why")) {
                wrong.put(name, name.matches(".*\\.(edtf|first|last)|.*On") ? "soon" : TOO_LONG);
            }
        }
        return wrong;
    }

    /** What the field is called where the line leads. */
    private static String label(Document page, String id) {
        Element field = page.getElementById(id);
        if (field == null) {
            return "";
        }
        Element label = field.tagName().equals("fieldset")
                ? field.selectFirst("legend")
                : page.getElementsByAttributeValue("for", id).first();
        if (label == null || field.attr("type").equals("radio")) {
            Element around = field.closest("fieldset");
            label = around == null ? null : around.selectFirst("legend");
        }
        return label == null ? "" : label.text();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException ex) {
            throw new AssertionError(ex);
        }
    }
}
