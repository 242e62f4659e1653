package org.turnaround.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.SiteAddress;

/** Whom to tell of a hole in the site (RFC 9116): whoever takes corrections. Where nobody is named there is none. */
@RestController
class SecurityTextController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int HOLDS_FOR_DAYS = 180; // less than a year is recommended

    private final Optional<Contact> contact;
    private final SiteAddress site;
    private final Clock clock;

    SecurityTextController(@Value("${turnaround.contact:}") String contact, SiteAddress site, Clock clock) {
        this.contact = Contact.read(contact).filter(Contact::isSafe);
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> text() {
        Contact known = this.contact.orElseThrow(() -> new NotFound("whom to tell of a hole in this site"));
        return ResponseEntity.ok().contentType(TEXT).body("""
                Contact: %s
                Expires: %sT00:00:00Z
                Preferred-Languages: en
                Canonical: %s
                """.formatted(
                        known.url(),
                        LocalDate.now(this.clock).plusDays(HOLDS_FOR_DAYS),
                        this.site.ofPage("/.well-known/security.txt")));
    }
}
