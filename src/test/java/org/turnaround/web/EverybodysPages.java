package org.turnaround.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** For tests of pages without their application: whoever asks may read them. */
@TestConfiguration
class EverybodysPages {

    @Bean
    SecurityFilterChain everybodysPagesChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
