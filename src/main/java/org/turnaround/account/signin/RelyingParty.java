package org.turnaround.account.signin;

import java.net.URI;
import java.util.Set;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.turnaround.shared.SiteAddress;

/**
 * Turnaround as passkeys know it: by the host that it is reached at. Asked for only when a passkey is, because on a port
 * of the system's choosing the address is not known before.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {

    private final SingletonSupplier<WebAuthnRelyingPartyOperations> party;

    RelyingParty(SiteAddress site, PublicKeyCredentialUserEntityRepository owners, Passkeys passkeys) {
        this.party = SingletonSupplier.of(() -> at(site.of(""), owners, passkeys));
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return this.party.obtain().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return this.party.obtain().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return this.party.obtain().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return this.party.obtain().authenticate(request);
    }

    private static WebAuthnRelyingPartyOperations at(
            String address, PublicKeyCredentialUserEntityRepository owners, Passkeys passkeys) {
        PublicKeyCredentialRpEntity turnaround = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(address).getHost())
                .name("Turnaround")
                .build();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, turnaround, Set.of(address));
    }
}
