package org.turnaround.account.signin;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.account.SignedIn;
import org.turnaround.shared.NotFound;

/** The passkeys of all accounts, as Spring Security wants them kept, with what is added and removed in the audit log. */
@Component
@Transactional
public class Passkeys implements UserCredentialRepository {

    private static final int LABEL = 100;

    private final UserCredentialRepository stored;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final Audit audit;

    Passkeys(JdbcOperations jdbc, PublicKeyCredentialUserEntityRepository owners, Audit audit) {
        this.stored = new JdbcUserCredentialRepository(jdbc);
        this.owners = owners;
        this.audit = audit;
    }

    /** Called when one is added, and again whenever it is used. */
    @Override
    public void save(CredentialRecord passkey) {
        if (this.stored.findByCredentialId(passkey.getCredentialId()) == null) {
            String label = passkey.getLabel();
            if (label.length() > LABEL) {
                throw new IllegalArgumentException("a passkey’s name has at most " + LABEL + " characters");
            }
            this.audit.record(
                    SignedIn.author().orElse(null), "passkey-added", "Added the passkey " + label, null, null);
        }
        this.stored.save(passkey);
    }

    @Override
    public void delete(Bytes id) {
        CredentialRecord passkey = this.stored.findByCredentialId(id);
        if (passkey != null) {
            this.audit.record(
                    SignedIn.author().orElse(null),
                    "passkey-removed",
                    "Removed the passkey " + passkey.getLabel(),
                    null,
                    null);
            this.stored.delete(id);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return this.stored.findByCredentialId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return this.stored.findByUserId(owner);
    }

    @Transactional(readOnly = true)
    public List<CredentialRecord> of(Author author) {
        PublicKeyCredentialUserEntity owner = this.owners.findByUsername(author.email());
        return owner == null ? List.of() : this.stored.findByUserId(owner.getId());
    }

    /** @throws NotFound when it is somebody else's */
    @Transactional(readOnly = true)
    public CredentialRecord of(Author author, String id) {
        return of(author).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("the passkey " + id));
    }

    /** @throws NotFound when it is somebody else's */
    public void remove(Author author, String id) {
        delete(of(author, id).getCredentialId());
    }

    /** Removes all that this person has. */
    public void removeAll(Author owner) {
        List<CredentialRecord> own = of(owner);
        own.forEach(passkey -> this.stored.delete(passkey.getCredentialId()));
        if (!own.isEmpty()) {
            String names = own.stream().map(CredentialRecord::getLabel).collect(Collectors.joining(", "));
            this.audit.record(owner, "passkey-removed", "Removed every passkey: " + names, null, null);
        }
    }
}
