package org.turnaround.account.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An OpenID Connect provider on the loopback address that vouches for whomever a test names. */
class TestProvider {

    private final HttpServer server;
    private final RSAKey key;
    private volatile JWTClaimsSet claims = new JWTClaimsSet.Builder().build();

    TestProvider() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("test").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
        this.server.createContext("/keys", exchange -> answer(exchange, new JWKSet(this.key).toString()));
        this.server.createContext("/token", exchange -> answer(exchange, token()));
        this.server.start();
    }

    String address() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort();
    }

    void vouchFor(String email, boolean verified, String nonce) {
        Instant now = Instant.now();
        this.claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("somebody")
                .audience("turnaround")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
    }

    private String token() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), this.claims);
            token.sign(new RSASSASigner(this.key));
            return """
                    {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token.serialize());
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
