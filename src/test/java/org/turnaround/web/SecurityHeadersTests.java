package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.SiteAddress;

@WebMvcTest(controllers = Gallery.class)
@Import({Gallery.class, SecurityHeaders.class, EverybodysPages.class, SiteAddress.class, LondonTime.class})
class SecurityHeadersTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void allowNothingFromElsewhereAndNothingInline() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void standOnPagesAndOnFiles() {
        for (String address : new String[] {"/gallery", "/css/turnaround.css", "/nowhere"}) {
            assertThat(this.mvc.get().uri(address))
                    .hasHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                    .hasHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("X-Frame-Options", "DENY")
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .containsHeader("Permissions-Policy");
        }
    }

    @Test
    void promiseHttpsOnlyOverHttps() {
        assertThat(this.mvc.get().uri("/gallery")).doesNotContainHeader("Strict-Transport-Security");
        assertThat(this.mvc.get().uri("/gallery").secure(true)).containsHeader("Strict-Transport-Security");
    }
}
