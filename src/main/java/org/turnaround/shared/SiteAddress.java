package org.turnaround.shared;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the site is reached from outside: {@code turnaround.address}, as in {@code https://turnaround.example.org}, or
 * this machine's own address where nothing is configured. Never what a request says, for whoever sends it may say
 * anything: a link that is handed on is built from this. Only what readers copy for themselves, a citation, has the
 * address that they came by, and where nothing is configured so has what a page says of itself.
 */
@Component
public class SiteAddress {

    private final Environment environment;

    public SiteAddress(Environment environment) {
        this.environment = environment;
    }

    public boolean isConfigured() {
        return !configured().isEmpty();
    }

    /** @return scheme, host and port, without a slash behind them; nothing where no web server runs */
    public Optional<String> address() {
        return isConfigured()
                ? Optional.of(configured())
                : Optional.ofNullable(this.environment.getProperty("local.server.port"))
                        .map(port -> "http://localhost:" + port);
    }

    /** @param path as in {@code /set-up/abc} */
    public String of(String path) {
        return address().orElse("http://localhost") + path;
    }

    /** @return what a page says its own address is: the configured one, else as whoever asks now has it before them */
    public String ofPage(String path) {
        return isConfigured() ? of(path) : asReached(path);
    }

    /** @return the address of a path as whoever asks now has it before them, a trusted proxy's included */
    public static String asReached(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private String configured() {
        return this.environment.getProperty("turnaround.address", "").strip().replaceAll("/+$", "");
    }
}
