package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.turnaround.RecordTest;
import org.turnaround.account.TestAccounts;

/** A form that is sent as it is shown changes nothing: it loses no field, and reads back what it writes. */
@RecordTest
@Transactional
class SentAsShownTests {

    private static final int OF_EACH = 6;
    private static final String LAST =
            "select ': ' || before::text || ' became ' || after::text from change_record order by id desc limit 1";

    @Autowired
    private Kinds kinds;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DeskPages pages;

    @Test
    void changesNothing() {
        RequestPostProcessor editor = this.accounts.signedIn(this.accounts.admin());
        Map<String, Object> changed = new TreeMap<>();
        this.kinds
                .all()
                .forEach(kind -> some(kind).forEach(id -> {
                    String answer = sentAsShown(kind.desk() + "/" + id, editor);
                    if (!answer.equals("Nothing was changed")) {
                        changed.put(
                                kind.code() + " " + id,
                                answer + this.jdbc.sql(LAST).query(String.class).single());
                    }
                }));
        assertThat(changed).isEmpty();
    }

    @Test
    void everyPageOfTheDeskAnswers() {
        RequestPostProcessor editor = this.accounts.signedIn(this.accounts.admin());
        Map<String, Integer> others = new TreeMap<>();
        this.pages.all("/").forEach(page -> {
            int status = this.mvc
                    .get()
                    .uri(page)
                    .with(editor)
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (status != 200) {
                others.put(page, status);
            }
        });
        assertThat(others).isEmpty();
    }

    private String sentAsShown(String address, RequestPostProcessor editor) {
        MvcTestResult shown = this.mvc.get().uri(address).with(editor).exchange();
        FormElement form = (FormElement) Jsoup.parse(text(shown)).expectFirst("form.edit-form");
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (KeyVal one : form.formData()) {
            if (!one.key().equals("find")) {
                typed.add(one.key(), one.value());
            }
        }
        typed.set("why", "Sent as it was shown");
        MvcTestResult answer = this.mvc
                .post()
                .uri(address)
                .params(typed)
                .with(editor)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        Object notice = answer.getMvcResult().getFlashMap().get("notice");
        return notice == null
                ? Jsoup.parse(text(answer)).select(".govuk-error-summary").text()
                : notice.toString();
    }

    private List<Long> some(Kind<?, ?> kind) {
        String entity =
                this.entities.getMetamodel().entity(kind.fresh().getClass()).getName();
        return this.entities
                .createQuery("select e.id from " + entity + " e order by e.id", Long.class)
                .setMaxResults(OF_EACH)
                .getResultList();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException ex) {
            throw new AssertionError(ex);
        }
    }
}
