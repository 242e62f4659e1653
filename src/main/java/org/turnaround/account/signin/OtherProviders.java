package org.turnaround.account.signin;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID Connect providers that are configured under {@code spring.security.oauth2.client}: mostly none. */
@Component
class OtherProviders {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    OtherProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    boolean isAnyConfigured() {
        return !links().isEmpty();
    }

    List<Link> links() {
        return this.registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(Link::of)
                        .toList()
                : List.of();
    }

    /** One provider's name and the address at which its way in begins. */
    record Link(String name, String address) {

        static Link of(ClientRegistration registration) {
            return new Link(registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId());
        }
    }
}
