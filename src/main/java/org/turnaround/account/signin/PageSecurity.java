package org.turnaround.account.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** The filter chain of every page. The static files and the API have their own. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final int BCRYPT_ROUNDS = 12; // a quarter of a second

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionAuthor sessions,
            AskToSignIn askToSignIn,
            SignOut signOut,
            PasskeySecurity passkeys,
            OpenIdSecurity openId,
            OtherProviders providers) {
        if (providers.isAnyConfigured()) {
            http.oauth2Login(openId::apply);
        }
        return http.authorizeHttpRequests(AccessRules::apply)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(askToSignIn).accessDeniedHandler(askToSignIn))
                .webAuthn(passkeys::apply)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").addLogoutHandler(signOut))
                .build();
    }

    /** Two requests of one session may end at the same moment: neither stumbles over what the other has just stored. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsThatTwoRequestsWrite() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Hashes are stored with the name of what made them, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_ROUNDS)));
    }
}
