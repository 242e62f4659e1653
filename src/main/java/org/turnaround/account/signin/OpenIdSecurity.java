package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.NotPermitted;

/**
 * The way in by an OpenID Connect provider, where one is configured. It says who somebody is, never that they may come
 * in: only an e-mail address that the provider has verified counts, and only if it is that of an account.
 */
@Component
public class OpenIdSecurity {

    public static final String REFUSED = "/sign-in/refused";

    private static final Set<String> REASONS = Set.of("unverified", "unknown", "disabled");

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final Authors authors;
    private final Entrance entrance;
    private final SessionAuthor sessions;
    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();

    OpenIdSecurity(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Authors authors,
            Entrance entrance,
            SessionAuthor sessions) {
        this.registrations = registrations;
        this.authors = authors;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    /** The providers that are configured under {@code spring.security.oauth2.client}: mostly none. */
    public List<Link> links() {
        return this.registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(Link::of)
                        .toList()
                : List.of();
    }

    void apply(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .securityContextRepository(this.sessions)
                .authorizedClientRepository(new NoAccessTokens())
                .userInfoEndpoint(
                        person -> person.oidcUserService(this::accountHolder).userService(request -> {
                            throw refused("unverified");
                        }))
                .successHandler(this::arrived)
                .failureHandler(OpenIdSecurity::sayWhy);
    }

    /** @throws OAuth2AuthenticationException when the provider does not vouch for the address, or nobody has it here */
    private OidcUser accountHolder(OidcUserRequest request) {
        OidcUser person = Objects.requireNonNull(this.provider.loadUser(request));
        if (person.getEmail() == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw refused("unverified");
        }
        if (authorOf(person.getEmail()) == null) {
            throw refused(isDisabled(person.getEmail()) ? "disabled" : "unknown");
        }
        return new DefaultOidcUser(
                person.getAuthorities(), person.getIdToken(), person.getUserInfo(), StandardClaimNames.EMAIL);
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Author author = authorOf(authentication.getName());
        if (author == null) {
            throw new NotPermitted();
        }
        response.sendRedirect(this.entrance.arrived(author, "OpenID Connect", request));
    }

    private static void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
            throws IOException {
        String code = ex instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        response.sendRedirect(REFUSED + "?why=" + (REASONS.contains(code) ? code : "failed"));
    }

    private @Nullable Author authorOf(String email) {
        return EmailAddress.read(email).flatMap(this.authors::byEmail).orElse(null);
    }

    private boolean isDisabled(String email) {
        return EmailAddress.read(email).filter(this.authors::isDisabled).isPresent();
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), code);
    }

    /** One provider's name and the address at which its way in begins. */
    public record Link(String name, String address) {

        static Link of(ClientRegistration registration) {
            return new Link(registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId());
        }
    }

    /** Keeps nothing that a provider hands out: Turnaround asks it who somebody is, once, and does nothing in their name. */
    private static final class NoAccessTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
