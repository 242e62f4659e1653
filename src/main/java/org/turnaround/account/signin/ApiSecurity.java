package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.turnaround.account.ApiTokens;
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
                .addFilterBefore(bearerFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, reason) -> refuse(response, "Bearer")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationFilter bearerFilter(ApiTokens tokens) {
        AuthenticationManager owners = given -> ownerOf(given.getName(), tokens);
        AuthenticationFilter filter = new AuthenticationFilter(owners, ApiSecurity::given);
        filter.setSuccessHandler((request, response, owner) -> {});
        filter.setFailureHandler((request, response, reason) -> refuse(response, "Bearer error=\"invalid_token\""));
        return filter;
    }

    private static @Nullable Authentication given(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? null : new PreAuthenticatedAuthenticationToken(header, "");
    }

    private static Authentication ownerOf(String header, ApiTokens tokens) {
        if (header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("no token");
        }
        return tokens.use(header.substring(SCHEME.length()).strip())
                .map(SignedIn::new)
                .orElseThrow(() -> new BadCredentialsException("nobody's token"));
    }

    /** The body, a problem document, is written where all errors are. */
    private static void refuse(HttpServletResponse response, String challenge) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
