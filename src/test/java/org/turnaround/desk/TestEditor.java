package org.turnaround.desk;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An editor who opens pages and sends forms, for tests. */
public record TestEditor(MockMvcTester mvc, RequestPostProcessor signedIn) {

    public MvcTestResult get(String address) {
        return this.mvc.get().uri(address).with(this.signedIn).exchange();
    }

    public MvcTestResult post(String address, Map<String, String> form) {
        var request = this.mvc.post().uri(address).with(this.signedIn).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    /** The form with some fields changed. */
    public MvcTestResult post(String address, Map<String, String> form, Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(form);
        changed.putAll(changes);
        return post(address, changed);
    }

    /** The last number in the address that an answer redirects to. */
    public static long number(MvcTestResult result) {
        return Long.parseLong(
                requireNonNull(result.getResponse().getRedirectedUrl()).replaceAll(".*?(\\d+)\\D*$", "$1"));
    }
}
