package org.turnaround.account.signin;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the site is reached from outside: {@code turnaround.address}, as in {@code https://turnaround.example.org}, or
 * this machine's own address where nothing is configured.
 */
@Component
class SiteAddress {

    private final Environment environment;

    SiteAddress(Environment environment) {
        this.environment = environment;
    }

    /** @return scheme, host and port, without a slash behind them; nothing where no web server runs */
    Optional<String> address() {
        String configured = this.environment.getProperty("turnaround.address", "");
        if (!configured.isBlank()) {
            return Optional.of(configured.strip().replaceAll("/+$", ""));
        }
        return Optional.ofNullable(this.environment.getProperty("local.server.port"))
                .map(port -> "http://localhost:" + port);
    }
}
