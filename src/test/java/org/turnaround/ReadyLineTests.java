package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTests {

    @Test
    void namesThePortThatWasReallyTaken(CapturedOutput output) {
        ready(new MockEnvironment().withProperty("server.port", "0").withProperty("local.server.port", "49152"));
        assertThat(output).contains("Turnaround is ready at http://localhost:49152");
    }

    @Test
    void isSilentWhenThereIsNoWebServer(CapturedOutput output) {
        ready(new MockEnvironment());
        assertThat(output).doesNotContain("Turnaround is ready");
    }

    private static void ready(MockEnvironment environment) {
        StaticApplicationContext context = new StaticApplicationContext();
        context.setEnvironment(environment);
        new ReadyLine()
                .onApplicationEvent(
                        new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
    }
}
