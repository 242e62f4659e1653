package org.turnaround.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;

/**
 * PostgreSQL's settings, written anew at each start.
 *
 * @param port a port of 127.0.0.1
 * @param more further lines, as {@code postgresql.conf} wants them
 */
record ServerSettings(int port, List<String> more) {

    /** With a port that was free a moment ago. */
    static ServerSettings onFreePort(List<String> more) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return new ServerSettings(socket.getLocalPort(), more);
        }
    }

    void writeTo(DataFolder folder) throws IOException {
        Files.writeString(folder.cluster().resolve("postgresql.conf"), text());
    }

    private String text() {
        return """
                # Written by Turnaround at each start. Settings of your own: ALTER SYSTEM SET ...
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 128MB
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                default_text_search_config = 'pg_catalog.english'
                %s
                """.formatted(this.port, String.join("\n", this.more));
    }
}
