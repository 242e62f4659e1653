package org.turnaround.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.shared.SiteAddress;

/** Tells search engines what they need not ask for, and where all the rest is listed. */
@RestController
class RobotsController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SiteAddress site;

    RobotsController(SiteAddress site) {
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String closed = Stream.concat(PrivateAddresses.SECTIONS.stream(), Stream.of("sign-in"))
                .map(section -> "Disallow: /" + section + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body("User-agent: *\n" + closed + "\nSitemap: " + this.site.ofPage("/sitemap.xml") + "\n");
    }
}
