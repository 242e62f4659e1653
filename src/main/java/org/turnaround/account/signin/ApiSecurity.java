package org.turnaround.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.turnaround.account.ApiTokens;
import org.turnaround.account.Author;
import org.turnaround.account.SignedIn;

/**
 * The filter chain of the API: {@code Authorization: Bearer <token>} with every request, as RFC 6750 has it, no session,
 * no cookie, and so no forgery to guard against. A wrong token is a 401, not a request without one.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    @Bean
    @Order(0)
    SecurityFilterChain apiChain(HttpSecurity http, ApiTokens tokens) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(AccessRules::applyToApi)
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, reason) -> refuse(response, "Bearer")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Spring's own filter for this would open the session anew where a browser's cookie comes along. */
    private static final class BearerFilter extends OncePerRequestFilter {

        private final ApiTokens tokens;

        BearerFilter(ApiTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header != null) {
                Optional<Author> owner = ownerOf(header);
                if (owner.isEmpty()) {
                    refuse(response, "Bearer error=\"invalid_token\"");
                    return;
                }
                SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(owner.get())));
            }
            chain.doFilter(request, response);
        }

        private Optional<Author> ownerOf(String header) {
            boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && header.length() <= LONGEST;
            return bearer ? this.tokens.use(header.substring(SCHEME.length()).strip()) : Optional.empty();
        }
    }

    /** The body, a problem document, is written where all errors are. */
    private static void refuse(HttpServletResponse response, String challenge) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
