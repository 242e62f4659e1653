package org.turnaround.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may see which page: the public record is everybody's. */
@Configuration(proxyBeanMethods = false)
class PageAccess {

    @Bean
    SecurityFilterChain pagesChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
