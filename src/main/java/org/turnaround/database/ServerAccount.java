package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root lends it another identity: that of whoever owns the data
 * already, else a user namespace of its own (in which the files stay root's), else the account {@code nobody}.
 *
 * @param prefix what stands before every command
 * @param owner user and group that must own the files, as {@code chown} wants them; empty if nothing is to be changed
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerAccount forFolder(Path root) throws IOException {
        if (!Platform.isRoot()) {
            return new ServerAccount(List.of(), "");
        }
        int owner = (int) Files.getAttribute(root, "unix:uid");
        int group = (int) Files.getAttribute(root, "unix:gid");
        if (owner == ROOT && Command.succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), "");
        }
        ServerAccount account = owner == ROOT ? of(NOBODY, NOBODY) : of(owner, group);
        account.mustReach(root);
        return account;
    }

    private static ServerAccount of(int user, int group) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"), user + ":" + group);
    }

    private void mustReach(Path root) {
        List<String> command = command(List.of("test", "-x", root.toString()));
        if (!Command.succeeds(command.toArray(String[]::new))) {
            throw new DatabaseNotStarted(
                    "PostgreSQL does not run as root, and as another user it does not reach the data folder " + root
                            + ".",
                    "Run Turnaround as an ordinary user, or choose a data folder that others may pass through to, "
                            + "with TURNAROUND_DATA.");
        }
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(this.prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands over what this process wrote as root. */
    void takeOver(Path folder) throws IOException {
        if (!this.owner.isEmpty() && !Command.succeeds("chown", "-R", this.owner, folder.toString())) {
            throw new IOException("The folder " + folder + " could not be given to user " + this.owner);
        }
    }
}
