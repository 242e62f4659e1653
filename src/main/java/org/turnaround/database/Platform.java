package org.turnaround.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What this machine is, as far as PostgreSQL's programs differ by it. */
final class Platform {

    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isWindows() {
        return SYSTEM.startsWith("windows");
    }

    static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }

    /** The name of the archive on the class path, such as {@code postgres-linux-x86_64.txz}. */
    static String archiveName() {
        String system = isWindows() ? "windows" : SYSTEM.startsWith("mac") ? "darwin" : "linux";
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + processor() + libc + ".txz";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
