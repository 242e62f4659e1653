package org.turnaround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.turnaround.ApplicationTest;

/** What two people, or one with a nervous finger, do at once. Nothing is rolled back: each has a transaction of their own. */
@ApplicationTest
class AccountRaceTests {

    private static final int AT_ONCE = 6;

    @Autowired
    private TestAccounts people;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void disableWhoCame() {
        this.people.disableEverybody();
    }

    @Test
    void oneInvitationOfAnAddressIsMadeAndTheOthersAreRefused() {
        Author admin = this.people.admin();
        EmailAddress email = new EmailAddress("race" + System.nanoTime() + "@example.org");
        assertThat(allAtOnce(() -> this.accounts.invite(
                        admin, new Invitee("Olive", email), List.of(new Grant(Role.EDITOR, null)))))
                .hasSize(AT_ONCE - 1)
                .allMatch(AccountChangeRefused.class::isInstance);
    }

    @Test
    void oneRoleIsGivenAndTheOthersAreRefused() {
        Author admin = this.people.admin();
        long editor = this.people.editorPerson().id();
        assertThat(allAtOnce(() -> this.accounts.give(admin, editor, new Grant(Role.ADMINISTRATOR, null))))
                .hasSize(AT_ONCE - 1)
                .allMatch(AccountChangeRefused.class::isInstance);
    }

    private static List<Throwable> allAtOnce(Runnable change) {
        List<CompletableFuture<Throwable>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> catchThrowable(change::run)))
                .limit(AT_ONCE)
                .toList();
        return all.stream()
                .map(CompletableFuture::join)
                .filter(refusal -> refusal != null)
                .toList();
    }
}
