package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(controllers = Gallery.class)
@Import({Gallery.class, SecurityHeaders.class})
class GalleryTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsEveryFragmentInTheLayout() {
        assertThat(mvc.get().uri("/gallery"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Gallery – Turnaround</title>", "Requires improvement", "why", "about March 2013");
    }

    /** This slice knows no accounts. */
    @TestConfiguration
    static class EverybodysPages {

        @Bean
        SecurityFilterChain pages(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
