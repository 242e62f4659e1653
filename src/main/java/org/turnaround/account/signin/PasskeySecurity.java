package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.NotPermitted;
import tools.jackson.databind.json.JsonMapper;

/** The way in with a passkey: Spring Security's, ending where every way in ends. */
@Component
class PasskeySecurity {

    private final SessionAuthor sessions;
    private final Entrance entrance;
    private final Authors authors;
    private final JsonMapper json;

    PasskeySecurity(SessionAuthor sessions, Entrance entrance, Authors authors, JsonMapper json) {
        this.sessions = sessions;
        this.entrance = entrance;
        this.authors = authors;
        this.json = json;
    }

    void apply(WebAuthnConfigurer<HttpSecurity> passkeys) {
        passkeys.disableDefaultRegistrationPage(true)
                .addObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        filter.setSecurityContextRepository(PasskeySecurity.this.sessions);
                        filter.setSessionAuthenticationStrategy(PasskeySecurity.this.entrance.newSessionId());
                        filter.setAuthenticationSuccessHandler(PasskeySecurity.this::arrived);
                        return filter;
                    }
                });
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String address = EmailAddress.read(authentication.getName())
                .flatMap(this.authors::byEmail)
                .map(author -> this.entrance.arrived(author, "a passkey", request))
                .orElseThrow(NotPermitted::new);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        this.json.writeValue(response.getOutputStream(), Map.of("authenticated", true, "redirectUrl", address));
    }

    /** Where passkeys and their owners are kept. */
    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
            return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        }
    }
}
