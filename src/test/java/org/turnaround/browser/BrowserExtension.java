package org.turnaround.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its {@link Visitor}, and all tests of a JVM one browser, which it closes at the end. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    /** The path of a Chromium, written by {@code src/test/browser/ensure-browser.sh}; empty for Playwright's own. */
    private static final Path BROWSER_PATH = Path.of("target", "browser.path");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(OpenBrowser.class, key -> new OpenBrowser(), OpenBrowser.class)
                .browser;
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        Visitor visitor = new Visitor(browser, "http://localhost:" + port);
        test.getStore(OURS).put(Visitor.class, visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitor visitor = test.getStore(OURS).remove(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.leave();
        }
    }

    private static final class OpenBrowser implements AutoCloseable {

        private static final List<String> QUIETLY = List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");

        private final Playwright playwright;
        private final Browser browser;

        OpenBrowser() {
            String path = installedBrowser();
            LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(QUIETLY);
            if (!path.isEmpty()) {
                options.setExecutablePath(Path.of(path));
            }
            this.playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(path.isEmpty() ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            this.browser = this.playwright.chromium().launch(options);
        }

        private static String installedBrowser() {
            try {
                return Files.exists(BROWSER_PATH)
                        ? Files.readString(BROWSER_PATH).strip()
                        : "";
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        @Override
        public void close() {
            this.browser.close();
            this.playwright.close();
        }
    }
}
