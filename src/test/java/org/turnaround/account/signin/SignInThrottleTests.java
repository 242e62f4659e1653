package org.turnaround.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.shared.Sql;

@ApplicationTest
@Transactional
class SignInThrottleTests {

    private static final String HOME = "192.0.2.1";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    private Instant now = Instant.parse("2026-06-01T09:00:00Z");
    private SignInThrottle throttle;
    private Author victim;

    @BeforeEach
    void aVictim() {
        this.throttle = new SignInThrottle(new Sql(this.jdbc), new HandSetClock());
        this.victim = this.accounts.officer("norfolk");
    }

    @Test
    void waitsGrowAndNeverPassAQuarterOfAnHour() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(from(HOME)).isEmpty();
        }
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(from(HOME)).contains(Duration.ofMinutes(minutes));
            this.now = this.now.plus(Duration.ofMinutes(minutes));
            assertThat(from(HOME)).isEmpty();
        }
    }

    @Test
    void tryingWhileOneHasToWaitMakesItNoLonger() {
        for (int attempt = 0; attempt < 50; attempt++) {
            from(HOME);
        }
        assertThat(from(HOME)).contains(Duration.ofMinutes(1));
    }

    @Test
    void isForgottenAfterADay() {
        for (int attempt = 0; attempt < 5; attempt++) {
            from(HOME);
        }
        this.now = this.now.plus(Duration.ofHours(25));
        assertThat(from(HOME)).isEmpty();
        assertThat(from(HOME)).isEmpty();
    }

    @Test
    void whoGetsInStartsAnew() {
        for (int attempt = 0; attempt < 5; attempt++) {
            from(HOME);
        }
        this.throttle.succeeded(attempt(HOME));
        assertThat(from(HOME)).isEmpty();
    }

    @Test
    void attemptsFromAllOverTheWorldDoNotDelayTheVictimAtHome() {
        this.throttle.remember(this.victim, HOME);
        for (int address = 0; address < 60; address++) {
            from("198.51.100." + address);
        }
        assertThat(from("203.0.113.1")).isPresent();
        assertThat(from(HOME)).isEmpty();
    }

    @Test
    void oneAddressCannotTryOneAccountAfterAnother() {
        Optional<Duration> last = Optional.empty();
        for (int account = 0; account < 51; account++) {
            last = this.throttle.take(new SignInAttempt("somebody" + account + "@example.org", HOME));
        }
        assertThat(last).isPresent();
    }

    @Test
    void oneAddressFromWhichAWholeOfficeComesInHasNoEnd() {
        for (int officer = 0; officer < 120; officer++) {
            SignInAttempt attempt = new SignInAttempt("officer" + officer + "@example.org", HOME);
            assertThat(this.throttle.take(attempt)).isEmpty();
            this.throttle.succeeded(attempt);
        }
    }

    @Test
    void whoGetsInGivesNothingBackOfWhatOthersHereHaveFailed() {
        for (int account = 0; account < 49; account++) {
            this.throttle.take(new SignInAttempt("somebody" + account + "@example.org", HOME));
        }
        assertThat(from(HOME)).isEmpty();
        this.throttle.succeeded(attempt(HOME));
        assertThat(this.throttle.take(new SignInAttempt("another@example.org", HOME)))
                .isEmpty();
        assertThat(this.throttle.take(new SignInAttempt("another@example.org", HOME)))
                .isPresent();
    }

    @Test
    void whoHasComeInByALinkIsNotDelayedThereByAnAttackThatGoesOn() {
        for (int address = 0; address < 60; address++) {
            from("198.51.100." + address);
        }
        assertThat(from(HOME)).isPresent();
        this.throttle.remember(this.victim, HOME);
        for (int quarter = 0; quarter < 20; quarter++) {
            this.now = this.now.plus(Duration.ofMinutes(15));
            from("198.51.100.1");
        }
        assertThat(from(HOME)).isEmpty();
    }

    @Test
    void anAttemptThatMayNotGoAheadIsCountedNowhere() {
        for (int attempt = 0; attempt < 100; attempt++) {
            from(HOME);
        }
        assertThat(this.throttle.take(new SignInAttempt("a.colleague@example.org", HOME)))
                .isEmpty();
    }

    @Test
    void formsOfStrangersAreTakenAsOftenAsAnOfficeWouldSendThem() {
        for (int form = 0; form < SignInThrottle.FREE_FORMS; form++) {
            assertThat(this.throttle.mayLeaveForm(HOME)).isTrue();
        }
        assertThat(this.throttle.mayLeaveForm(HOME)).isFalse();
        assertThat(this.throttle.mayLeaveForm("203.0.113.1")).isTrue();
    }

    @Test
    void saysHowManyMinutesToWait() {
        assertThat(SignInThrottle.words(Duration.ofSeconds(61))).contains("Wait 2 minutes");
        assertThat(SignInThrottle.words(Duration.ofSeconds(1))).contains("Wait 1 minute and");
    }

    private Optional<Duration> from(String address) {
        return this.throttle.take(attempt(address));
    }

    private SignInAttempt attempt(String address) {
        return new SignInAttempt(this.victim.email(), address);
    }

    private final class HandSetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return SignInThrottleTests.this.now;
        }
    }
}
