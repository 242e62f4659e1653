package org.turnaround.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Spring Security knows a request by, whichever way in was taken: its author, with their roles. */
public class SignedIn extends AbstractAuthenticationToken {

    private final transient Author author;
    private final @Nullable Long token;

    public SignedIn(Author author) {
        this(author, null);
    }

    /** @param token the number of the API token that the request came with, or null */
    public SignedIn(Author author, @Nullable Long token) {
        super(authorities(author));
        this.author = author;
        this.token = token;
        setAuthenticated(true);
    }

    /** Who is signed in. */
    public static Optional<Author> author() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                ? Optional.of(person.author)
                : Optional.empty();
    }

    /** The number of the API token by which this request is somebody's, or null. */
    static @Nullable Long token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person ? person.token : null;
    }

    @Override
    public Author getPrincipal() {
        return this.author;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** The e-mail address: the name under which passwords and passkeys are kept. */
    @Override
    public String getName() {
        return this.author.email();
    }

    private static List<GrantedAuthority> authorities(Author author) {
        return AuthorityUtils.createAuthorityList(
                author.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new));
    }
}
