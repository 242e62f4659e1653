package org.turnaround.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
import org.turnaround.account.SignedIn;
import org.turnaround.account.TokenRefused;
import org.turnaround.account.TokenScope;

/**
 * The filter chain of the API: {@code Authorization: Bearer <token>} with every request, as RFC 6750 has it, no session,
 * no cookie, and so no forgery to guard against. A wrong token is a 401, not a request without one.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;
    private static final String NARROW = "Bearer error=\"insufficient_scope\"";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Bean
    @Order(0)
    SecurityFilterChain apiChain(HttpSecurity http, ApiTokens tokens) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(AccessRules::applyToApi)
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, reason) ->
                                refuse(response, 401, "Bearer", "Send a token, as in Authorization: Bearer turn_…"))
                        .accessDeniedHandler((request, response, reason) -> refuse(
                                response, 403, NARROW, "That is not this token’s, or not its owner’s, to see or do")))
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
                try {
                    ApiTokens.InUse token = this.tokens.use(tokenIn(header));
                    if (token.scope() == TokenScope.READ && !READING.contains(request.getMethod())) {
                        refuse(response, 403, NARROW, "This token may only read: its owner can make one that reports");
                        return;
                    }
                    SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(token.owner(), token.id())));
                } catch (TokenRefused ex) {
                    refuse(response, 401, "Bearer error=\"invalid_token\"", String.valueOf(ex.getMessage()));
                    return;
                }
            }
            chain.doFilter(request, response);
        }

        private static String tokenIn(String header) {
            boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && header.length() <= LONGEST;
            return bearer ? header.substring(SCHEME.length()).strip() : "";
        }
    }

    /** The body, a problem document with these words, is written where all errors are. */
    private static void refuse(HttpServletResponse response, int status, String challenge, String words)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(status, words);
    }
}
