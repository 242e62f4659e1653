package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.NotPermitted;
import org.turnaround.shared.SiteAddress;
import tools.jackson.databind.json.JsonMapper;

/** The way in with a passkey: Spring Security's, ending where every way in ends. */
@Configuration(proxyBeanMethods = false)
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

    @Bean
    static PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    /**
     * Turnaround as passkeys know it: by the host that it is reached at. Made when the first passkey is asked for, because
     * on a port of the system's choosing the address is not known before.
     */
    @Bean
    @Lazy
    @Scope(proxyMode = ScopedProxyMode.INTERFACES)
    static WebAuthnRelyingPartyOperations relyingParty(
            SiteAddress site, PublicKeyCredentialUserEntityRepository owners, Passkeys passkeys) {
        String address = site.of("");
        PublicKeyCredentialRpEntity turnaround = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(address).getHost())
                .name("Turnaround")
                .build();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, turnaround, Set.of(address));
    }
}
