package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a running server answers to requests that cannot be met: errors in filters and in the server itself included. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Gallery.class)
class WrongRequestTests {

    private static final String A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anUnknownAddressIsA404PageInTheLayout() {
        HttpResponse<String> answer = get("/nowhere", A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<title>There is no page here – Turnaround</title>", "All councils", "site-footer");
    }

    @Test
    void anUnknownThingIsNamedAsTheReaderWroteIt() {
        HttpResponse<String> answer = get("/gallery/numbers/7", A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no page for the number 7.");
    }

    @Test
    void whatIsWrongWithAnAddressIsSaid() {
        HttpResponse<String> answer = get("/gallery/numbers/0", A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The number 0 is not one of ours.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gallery/numbers/seven", "/gallery/numbers/99999999999999999999", "/gallery/numbers/-"})
    void aWordWhereTheAddressHasANumberIsA404(String address) {
        assertThat(get(address, A_BROWSER).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery/numbers/7?count=many",
                "/gallery/numbers/7?count=99999999999999999999",
                "/gallery?q=%00",
                "/gallery?%00=q",
                "/gallery?q=%FF%FE",
                "/gallery?q=%C3%28",
                "/gallery;a=b"
            })
    void whatNobodyCanMeanIsA400Page(String address) {
        HttpResponse<String> answer = get(address, A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address does not work – Turnaround");
    }

    @Test
    void theRecordOfAnotherDayIsRefusedRatherThanTodaysGiven() {
        HttpResponse<String> page = get("/gallery?as-of=2013-06-14", A_BROWSER);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("as-of is not offered yet");
        assertThat(get("/calls.json?as-of=2013-06-14", "*/*").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery?q=%",
                "/gallery?q=%zz",
                "/%zz",
                "/gallery?q=<script>",
                "/%c0%ae",
                "/gallery%00",
                "/gallery%2f1"
            })
    void whatIsNotEvenAnAddressIsA400(String address) throws IOException {
        assertThat(statusOf(address)).isEqualTo(400);
    }

    @Test
    void aParameterMayHave500Characters() {
        assertThat(get("/gallery?q=" + "a".repeat(500), A_BROWSER).statusCode()).isEqualTo(200);
        assertThat(get("/gallery?q=" + "a".repeat(501), A_BROWSER).statusCode()).isEqualTo(400);
    }

    @Test
    void aQueryMayHave2000Characters() {
        String three = "a=" + "a".repeat(497) + "&b=" + "b".repeat(497) + "&c=" + "c".repeat(497);
        String rest = "&d=" + "d".repeat(2000 - three.length() - 3);
        assertThat(get("/gallery?" + three + rest, A_BROWSER).statusCode()).isEqualTo(200);
        assertThat(get("/gallery?" + three + rest + "d", A_BROWSER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void afaultOfOursIsA500PageThatTellsNothing() {
        HttpResponse<String> answer = get("/gallery/numbers/1", A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something went wrong here").doesNotContain("Exception", "a fault of ours");
    }

    @Test
    void aPageThatBreaksWhileItIsMadeIsA500Page() {
        HttpResponse<String> answer = get("/gallery/broken", A_BROWSER);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<title>Something went wrong here – Turnaround</title>")
                .doesNotContain("half a page", "crumbs");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void programsGetProblemDocuments() {
        HttpResponse<String> answer = get("/gallery/numbers/7.json", "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":404", "\"detail\":\"There is no page for the number 7\"")
                .contains("\"instance\":\"/gallery/numbers/7.json\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere.csv", "/api/v1/nowhere", "/nowhere.json", "/nowhere.atom", "/api/v1/x?q=%00"})
    void thePathTellsAProgramFromAPerson(String address) {
        assertThat(get(address, A_BROWSER).headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json, text/html;q=0.5", "application/problem+json"})
    void soDoesWhatItAccepts(String accept) {
        assertThat(get("/nowhere", accept).headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "nonsense", "text/*, application/json;q=0.9"})
    void everybodyElseGetsAPage(String accept) {
        assertThat(get("/nowhere", accept).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    /** A page is HTML, whatever it is said to be in the address or by whoever asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere.txt", "/nowhere.xml", "/nowhere.svg", "/.well-known/security.txt", "/councils.pdf"})
    void aPageIsCalledAPageWhateverTheAddressEndsIn(String address) {
        for (String accept : new String[] {"*/*", "text/plain", "application/xml", "image/png", "text/html;q=0.1"}) {
            assertThat(get(address, accept).headers().firstValue("Content-Type"))
                    .hasValue("text/html;charset=UTF-8");
        }
    }

    @Test
    void theErrorAddressItselfIsNoPage() {
        assertThat(get("/error", A_BROWSER).statusCode()).isEqualTo(404);
    }

    @Test
    void errorPagesCarryTheSecurityHeadersToo() {
        for (String address : new String[] {"/nowhere", "/gallery?q=%00", "/gallery/numbers/1", "/gallery;a=b"}) {
            assertThat(get(address, A_BROWSER).headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValue(SecurityHeaders.CONTENT_SECURITY_POLICY);
        }
    }

    private HttpResponse<String> get(String address, String accept) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
                    .header("Accept", accept)
                    .build();
            return this.client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Asks for an address that no client library would. */
    private int statusOf(String address) throws IOException {
        try (Socket socket = new Socket("localhost", this.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("Exception", "at org.");
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
