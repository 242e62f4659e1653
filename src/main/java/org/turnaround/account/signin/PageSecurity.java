package org.turnaround.account.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Secret;
import org.turnaround.shared.Sql;

/** The filter chain of every page. The static files and the API have their own. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final int BCRYPT_ROUNDS = 12; // a quarter of a second

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionAuthor sessions,
            AskToSignIn askToSignIn,
            Entrance entrance,
            PasskeySecurity passkeys,
            OpenIdSecurity openId) {
        if (!openId.links().isEmpty()) {
            http.oauth2Login(openId::apply);
        }
        return http.authorizeHttpRequests(AccessRules::apply)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(askToSignIn).accessDeniedHandler(askToSignIn))
                .webAuthn(passkeys::apply)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").addLogoutHandler(entrance))
                .build();
    }

    /** Two requests of one session may end at the same moment: neither stumbles over what the other has just stored. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsThatTwoRequestsWrite() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Finds accounts by e-mail address for the checks of passwords and passkeys, without their roles: whatever is decided
     * by those is decided by {@link SessionAuthor}. A disabled account is as unknown as one that never was, so that a
     * stranger learns nothing. One without a password, because its link has not been used yet, has one that nobody knows.
     */
    @Bean
    UserDetailsService passwordsOfAccounts(Sql sql, PasswordEncoder encoder) {
        String nobodys = encoder.encode(Secret.next());
        String hash = "select coalesce(password_hash, ?) from account where email = ? and disabled_at is null";
        return typed -> EmailAddress.read(typed)
                .flatMap(email -> sql.one(String.class, hash, nobodys, email.text())
                        .map(found ->
                                User.withUsername(email.text()).password(found).build()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Hashes are stored with the name of what made them, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_ROUNDS)));
    }
}
