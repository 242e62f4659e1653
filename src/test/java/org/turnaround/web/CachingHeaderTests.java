package org.turnaround.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class CachingHeaderTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/councils/norfolk");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void aControllerAnswers() {
        this.request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, this);
    }

    @Test
    void letsACacheInFrontHandOnWhatEverybodyGetsAlike() {
        assertThat(caching()).isEqualTo(CachingHeader.EVERYBODYS);
        assertThat(this.response.getHeaders("Vary")).containsExactly("Cookie");
    }

    @Test
    void keepsNothingOfASession() {
        this.request.getSession();
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNothingForSomebodyWithACookie() {
        this.request.setCookies(new Cookie("SESSION", "long-gone"));
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNothingForSomebodyWithAToken() {
        this.request.addHeader("Authorization", "Bearer some-token");
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNoAnswerThatSetsACookie() {
        this.response.addCookie(new Cookie("SESSION", "new"));
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNoRefusal() {
        this.response.setStatus(404);
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNothingThatNoControllerHasSeen() {
        this.request.removeAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        assertThat(caching()).contains("no-store");
    }

    @Test
    void keepsNothingThatWasSent() {
        this.request.setMethod("POST");
        assertThat(caching()).contains("no-store");
    }

    @Test
    void leavesAloneWhatIsDecidedElsewhere() {
        this.response.setHeader("Cache-Control", "max-age=31536000");
        assertThat(caching()).isEqualTo("max-age=31536000");
    }

    private String caching() {
        new CachingHeader().writeHeaders(this.request, this.response);
        return requireNonNull(this.response.getHeader("Cache-Control"));
    }
}
