import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proof that nothing is lost, doubled or overwritten: many clients update the same ten actions over HTTP while the
 * application is killed with SIGKILL and started again. Uses nothing but the JDK:
 *
 * <pre>java src/test/concurrency/ConcurrentUpdates.java [jar] [seconds] [clients]</pre>
 *
 * The seconds are those in which the application is there: half of them before it is killed, half after.
 *
 * Afterwards every update that a client was told is saved must be in the public history exactly once, every update there
 * must have been acknowledged, and the versions of each action must follow each other without a gap. Ends with status 0
 * when all of that holds.
 */
public class ConcurrentUpdates {

    private static final int ACTIONS = 10;
    private static final String COUNCIL = "norfolk";
    private static final String ADMIN = "admin@example.org";
    private static final String PASSWORD = "correct horse battery staple " + UUID.randomUUID();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private final Path jar;
    private final Path data;
    private final int port;
    private final int seconds;
    private final int clients;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger notFirst = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger uncertain = new AtomicInteger();
    private volatile Process application;
    private volatile Instant end = Instant.MAX;

    record Acknowledged(long action, int version) {}

    ConcurrentUpdates(Path jar, int seconds, int clients) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.seconds = seconds;
        this.clients = clients;
        this.data = Files.createTempDirectory("turnaround-concurrency-");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/turnaround.jar");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
        System.exit(new ConcurrentUpdates(jar, seconds, clients).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        try {
            start();
            String token = officersToken();
            Map<Long, Integer> before = versions(token);
            say("%d clients update %d actions for %d s".formatted(this.clients, before.size(), this.seconds));
            List<Thread> threads = updateAndKill(token, List.copyOf(before.keySet()));
            for (Thread thread : threads) {
                thread.join();
            }
            boolean holds = holds(before, versions(token), history());
            stop();
            if (holds) {
                deleteData();
            }
            return holds;
        } finally {
            stop();
        }
    }

    /** Only when all is well: otherwise somebody will want to look at it. */
    private void deleteData() throws IOException {
        try (Stream<Path> files = Files.walk(this.data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    // --- the clients

    private List<Thread> updateAndKill(String token, List<Long> actions) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < this.clients; number++) {
            Thread thread = new Thread(new Client(number, token, actions));
            thread.start();
            threads.add(thread);
        }
        Thread.sleep(this.seconds * 500L);
        Instant killed = Instant.now();
        this.application.destroyForcibly().waitFor();
        say("killed with SIGKILL after %d acknowledged updates".formatted(this.acknowledged.size()));
        start();
        say("there again after %.1f s".formatted(Duration.between(killed, Instant.now()).toMillis() / 1000.0));
        this.end = Instant.now().plusMillis(this.seconds * 500L);
        return threads;
    }

    /** Reads the version, says something, and asks again with the same key whenever the answer did not come. */
    private final class Client implements Runnable {

        private final String token;
        private final List<Long> actions;
        private final Random random;
        private final int number;

        Client(int number, String token, List<Long> actions) {
            this.number = number;
            this.token = token;
            this.actions = actions;
            this.random = new Random(number);
        }

        @Override
        public void run() {
            for (int count = 0; Instant.now().isBefore(end); count++) {
                long action = this.actions.get(this.random.nextInt(this.actions.size()));
                String note = "%s client %02d update %05d".formatted(RUN, this.number, count);
                try {
                    HttpResponse<String> seen = get("/api/v1/actions/" + action, this.token);
                    if (seen.statusCode() == 200) {
                        update(action, text(seen.body(), "state"), number(seen.body(), "version"), note);
                    }
                } catch (IOException ex) {
                    pause();
                }
            }
        }

        private void update(long action, String state, int version, String note) {
            String key = UUID.randomUUID().toString();
            while (true) {
                long began = System.nanoTime();
                try {
                    HttpResponse<String> answer = post(action, state, version, note, key);
                    if (answer.statusCode() == 201) {
                        millis.add((System.nanoTime() - began) / 1_000_000);
                        acknowledge(action, number(answer.body(), "version"), note);
                        if (this.random.nextInt(10) > 0) {
                            return;
                        }
                        sentAgain.incrementAndGet();
                        continue;
                    }
                    if (answer.statusCode() == 412) {
                        notFirst.incrementAndGet();
                        return;
                    }
                    uncertain.incrementAndGet();
                } catch (IOException ex) {
                    uncertain.incrementAndGet();
                }
                pause();
            }
        }

        private HttpResponse<String> post(long action, String state, int version, String note, String key)
                throws IOException {
            String body = "{\"state\": \"%s\", \"note\": \"%s\"}".formatted(state, note);
            return send(request("/api/v1/actions/" + action + "/updates")
                    .header("Authorization", "Bearer " + this.token)
                    .header("If-Match", "\"" + version + "\"")
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    private void acknowledge(long action, int version, String note) {
        Acknowledged now = new Acknowledged(action, version);
        Acknowledged before = this.acknowledged.putIfAbsent(note, now);
        if (before != null && !before.equals(now)) {
            throw new IllegalStateException("the repeat of " + note + " was answered otherwise: " + before + ", " + now);
        }
    }

    // --- the check

    private boolean holds(Map<Long, Integer> before, Map<Long, Integer> after, List<String> history) {
        Map<String, Long> found = history.stream().collect(Collectors.groupingBy(note -> note, Collectors.counting()));
        Set<String> lost = new HashSet<>(this.acknowledged.keySet());
        lost.removeAll(found.keySet());
        Set<String> unasked = new HashSet<>(found.keySet());
        unasked.removeAll(this.acknowledged.keySet());
        long doubled = found.values().stream().filter(count -> count > 1).count();
        boolean gapless = before.keySet().stream().allMatch(action -> follows(action, before.get(action), after.get(action)));
        List<Long> sorted = new ArrayList<>(this.millis);
        Collections.sort(sorted);
        say("acknowledged %d, in the history %d".formatted(this.acknowledged.size(), history.size()));
        say("refused because somebody was first %d; repeated on purpose %d; asked again for want of an answer %d"
                .formatted(this.notFirst.get(), this.sentAgain.get(), this.uncertain.get()));
        say("answered in %d ms (median), %d ms (95 of 100)".formatted(at(sorted, 0.5), at(sorted, 0.95)));
        say("lost %d, doubled %d, in the history without an acknowledgement %d, versions without a gap: %s"
                .formatted(lost.size(), doubled, unasked.size(), gapless ? "yes" : "no"));
        boolean holds = lost.isEmpty() && doubled == 0 && unasked.isEmpty() && gapless && !this.acknowledged.isEmpty();
        say(holds ? "Nothing was lost, doubled or overwritten." : "It does not hold.");
        return holds;
    }

    /** Each acknowledged update made a version of its own, and together they lead from the first to the last. */
    private boolean follows(long action, int first, int last) {
        Set<Integer> versions = this.acknowledged.values().stream()
                .filter(update -> update.action() == action)
                .map(Acknowledged::version)
                .collect(Collectors.toSet());
        long updates = this.acknowledged.values().stream().filter(update -> update.action() == action).count();
        boolean inside = versions.stream().allMatch(version -> version > first && version <= last);
        return versions.size() == updates && inside && last - first == updates;
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    /** The notes of this run on the public timeline, walked from end to end. */
    private List<String> history() throws IOException {
        List<String> notes = new ArrayList<>();
        Pattern note = Pattern.compile("\"summary\":\"(" + RUN + " client \\d+ update \\d+)\"");
        String next = "";
        while (next != null) {
            String page = get("/councils/" + COUNCIL + "/timeline.json?kind=action-update&size=100" + next, null).body();
            Matcher matcher = note.matcher(page);
            while (matcher.find()) {
                notes.add(matcher.group(1));
            }
            Matcher cursor = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
            next = cursor.find() ? "&after=" + cursor.group(1) : null;
        }
        return notes;
    }

    /** The versions of the ten actions, by id. */
    private Map<Long, Integer> versions(String token) throws IOException {
        String plan = get("/councils/" + COUNCIL + "/plan.json", null).body();
        Map<Long, Integer> versions = new TreeMap<>();
        Matcher id = Pattern.compile("\"id\":(\\d+),\"ref\":").matcher(plan);
        while (id.find() && versions.size() < ACTIONS) {
            String action = get("/api/v1/actions/" + id.group(1), token).body();
            if (!Set.of("withdrawn", "superseded").contains(text(action, "state"))) {
                versions.put(Long.valueOf(id.group(1)), number(action, "version"));
            }
        }
        return versions;
    }

    // --- an officer, as an administrator would make one

    private String officersToken() throws IOException {
        Browser admin = new Browser();
        admin.post("/sign-in", Map.of("username", ADMIN, "password", PASSWORD));
        String page = admin.post("/admin/accounts/new", "/admin/accounts", Map.of(
                "confirmed", "yes", "people", "Olive Officer <olive@example.org>", "roles", "officer", "councils", COUNCIL));
        Browser officer = new Browser();
        officer.post(found(page, "/set-up/[A-Za-z0-9_-]+"), setUp());
        String council = found(officer.ask(request("/account/tokens").GET()), "(?<=name=\"councils\" value=\")\\d+");
        String made = officer.post("/account/tokens", Map.of(
                "name", "concurrency", "scope", "report", "days", "90", "councils", council));
        return found(made, "turn_[A-Za-z0-9_-]{20,}");
    }

    private static Map<String, String> setUp() {
        return Map.of("password", PASSWORD, "again", PASSWORD);
    }

    /** A browser without a window: keeps cookies, follows redirects, and sends back the token that a form carries. */
    private final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        String post(String page, Map<String, String> fields) throws IOException {
            return post(page, page, fields);
        }

        String post(String page, String action, Map<String, String> fields) throws IOException {
            String form = ask(request(page).GET());
            Map<String, String> all = new HashMap<>(fields);
            Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
            all.put("_csrf", csrf.find() ? csrf.group(1) : "");
            String body = all.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return ask(request(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private String ask(HttpRequest.Builder request) throws IOException {
            try {
                return this.client.send(request.build(), BodyHandlers.ofString()).body();
            } catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
        }
    }

    // --- the application

    private void start() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar.toString());
        java.environment().put("SERVER_PORT", String.valueOf(this.port));
        java.environment().put("SERVER_ADDRESS", "127.0.0.1");
        java.environment().put("TURNAROUND_DATA", this.data.resolve("data").toString());
        java.environment().put("TURNAROUND_ADMIN_EMAIL", ADMIN);
        java.environment().put("TURNAROUND_ADMIN_PASSWORD", PASSWORD);
        java.directory(this.data.toFile());
        java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(this.data.resolve("log").toFile()));
        this.application = java.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this.application::destroyForcibly));
        Instant deadline = Instant.now().plusSeconds(300);
        while (!answers()) {
            if (!this.application.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the application does not start: see " + this.data.resolve("log"));
            }
            Thread.sleep(250);
        }
    }

    private boolean answers() {
        try {
            return get("/about", null).statusCode() == 200;
        } catch (IOException ex) {
            return false;
        }
    }

    private void stop() throws Exception {
        if (this.application != null) {
            this.application.destroy();
            this.application.waitFor();
        }
    }

    // --- HTTP and the little JSON that is needed

    private HttpResponse<String> get(String path, String token) throws IOException {
        HttpRequest.Builder request = request(path).GET();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return this.http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String text(String json, String field) {
        return found(json, "\"" + field + "\":\"([^\"]*)\"");
    }

    private static int number(String json, String field) {
        return Integer.parseInt(found(json, "\"" + field + "\":(\\d+)"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(matcher.groupCount() == 0 ? 0 : 1);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException ex) {
            throw new UncheckedIOException(new IOException(ex));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
