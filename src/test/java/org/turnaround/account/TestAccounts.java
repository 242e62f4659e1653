package org.turnaround.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;

/**
 * Makes accounts as an administrator would, and signs them in: {@code @Import(TestAccounts.class)}, then
 * {@code mvc.get().uri("/staff").with(accounts.officerOf("norfolk"))}. Every call makes a new person; where the same one
 * must come back, keep the {@link Author} and use {@link #signedIn}. A council that is not there yet is made: let the
 * test be transactional, so that it is gone afterwards.
 */
@TestComponent
public class TestAccounts {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Accounts accounts;
    private final Authors authors;
    private final ApiTokens tokens;
    private final Councils councils;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestAccounts(
            Accounts accounts, Authors authors, ApiTokens tokens, Councils councils, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.authors = authors;
        this.tokens = tokens;
        this.councils = councils;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public RequestPostProcessor officerOf(String council) {
        return signedIn(officer(council));
    }

    public RequestPostProcessor approverOf(String council) {
        return signedIn(approver(council));
    }

    public RequestPostProcessor editor() {
        return signedIn(person("Edith Editor", Role.EDITOR, null));
    }

    public RequestPostProcessor administrator() {
        return signedIn(admin());
    }

    public Author officer(String council) {
        return person("Olive Officer", Role.OFFICER, council);
    }

    /** One whose address begins like that. */
    public Author officer(String council, String begin) {
        Author officer = officer(council);
        this.jdbc
                .sql("update account set email = ? || email where id = ?")
                .params(begin, officer.id())
                .update();
        return this.authors.byId(officer.id()).orElseThrow();
    }

    public Author approver(String council) {
        return person("Abel Approver", Role.APPROVER, council);
    }

    public Author editorPerson() {
        return person("Edith Editor", Role.EDITOR, null);
    }

    /** One who has come: somebody who was only invited leaves the site without an administrator. */
    public Author admin() {
        Author admin = person("Ada Administrator", Role.ADMINISTRATOR, null);
        choosePassword(admin, "three random words");
        return admin;
    }

    /** The request is this person's, as after signing in by whatever way. */
    public static RequestPostProcessor signedIn(Author author) {
        return authentication(new SignedIn(author));
    }

    /** @param council a slug for a role that is for a council, else null */
    public Author person(String name, Role role, @Nullable String council) {
        Council known = council == null ? null : council(council);
        EmailAddress email =
                new EmailAddress("person" + PEOPLE.incrementAndGet() + "-" + System.nanoTime() + "@example.org");
        return this.authors
                .byId(this.accounts
                        .invite(null, new Invitee(name, email), List.of(new Grant(role, known)))
                        .account())
                .orElseThrow();
    }

    public void choosePassword(Author author, String password) {
        this.jdbc
                .sql("update account set password_hash = :hash where id = :id")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password))
                .param("id", author.id())
                .update();
    }

    /** For {@code Authorization: Bearer …} on {@code /api/**}. */
    public String token(Author author) {
        return token(author, TokenScope.REPORT, author.councils());
    }

    public String token(Author author, TokenScope scope, Set<Long> councils) {
        return this.tokens.make(
                author, "A test", scope, LocalDate.now(this.clock).plusDays(30), councils);
    }

    /** The address of a link to set up a new officer's account with. */
    public String invitation(String email, String council) {
        Invitee invitee = new Invitee("New Officer", new EmailAddress(email));
        return this.accounts
                .invite(admin(), invitee, List.of(new Grant(Role.OFFICER, council(council))))
                .link();
    }

    /** The address of a new link for somebody's account, as an administrator makes it. */
    public String link(Author author) {
        return this.accounts.makeLink(admin(), author.id());
    }

    public void disable(Author author) {
        this.accounts.disable(admin(), author.id());
    }

    public void enable(Author author) {
        this.accounts.enable(admin(), author.id());
    }

    /** One that nobody can sign in with. */
    public void givePasskey(Author author) {
        String id = passkeyOf(author);
        this.jdbc
                .sql("insert into user_entities (id, name, display_name) values (?, ?, 'Somebody')")
                .params(id, author.email())
                .update();
        this.jdbc
                .sql("insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, "
                        + "uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type, backup_state, created, "
                        + "last_used, label) values (:id, :id, '', 0, true, false, '', 'public-key', false, now(), now(), "
                        + "'Work laptop')")
                .param("id", id)
                .update();
    }

    /** The id of the passkey that they were given last. */
    public String passkeyOf(Author author) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(author.email().getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the token that they made last. */
    public long tokenOf(Author author) {
        return this.tokens.list(author).get(0).id();
    }

    public int passkeysOf(Author author) {
        return this.jdbc
                .sql("select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id "
                        + "where e.name = ?")
                .param(author.email())
                .query(Integer.class)
                .single();
    }

    /** The kinds of what the log says that this person did, oldest first. */
    public List<String> log(Author author) {
        return this.jdbc
                .sql("select kind from audit_event where account_id = ? order by id")
                .param(author.id())
                .query(String.class)
                .list();
    }

    /** As if nobody had ever been invited. */
    public void disableEverybody() {
        this.jdbc
                .sql("update account set disabled_at = now() where disabled_at is null")
                .update();
    }

    public long grantOf(Author author, Role role) {
        return this.jdbc
                .sql("select id from account_role where account_id = ? and role = ?")
                .params(author.id(), role.code())
                .query(Long.class)
                .single();
    }

    long grantOf(Author author, Role role, String council) {
        return this.jdbc
                .sql("select id from account_role where account_id = ? and role = ? and council_id = ?")
                .params(author.id(), role.code(), council(council).id())
                .query(Long.class)
                .single();
    }

    void disableAllAdministratorsBut(Author author) {
        this.jdbc
                .sql("update account set disabled_at = now() where id <> ? and disabled_at is null")
                .param(author.id())
                .update();
    }

    Council council(String slug) {
        String gss = "E%08d".formatted(90_000_000 + Math.floorMod(slug.hashCode(), 9_999_999));
        this.jdbc
                .sql("""
                        insert into council (slug, gss, name, official_name, type, region)
                        values (:slug, :gss, :name, :name, 'county', 'East of England')
                        on conflict do nothing
                        """)
                .param("slug", slug)
                .param("gss", gss)
                .param("name", Character.toUpperCase(slug.charAt(0)) + slug.substring(1))
                .update();
        return this.councils.named(slug);
    }
}
