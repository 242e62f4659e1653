package org.turnaround.publishing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.turnaround.shared.SiteAddress;

/** How a browser can search here from its address bar (OpenSearch 1.1). */
@RestController
class OpenSearchController {

    private static final MediaType DESCRIPTION =
            MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");

    private static final String WORDS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>Turnaround</ShortName>
              <Description>How councils’ children’s services get better after a bad inspection</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image width="48" height="48" type="image/x-icon">%1$s/favicon.ico</Image>
              <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
              <Url type="application/atom+xml" template="%1$s/search.atom?q={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
            </OpenSearchDescription>
            """;

    private final SiteAddress site;

    OpenSearchController(SiteAddress site) {
        this.site = site;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description() {
        return ResponseEntity.ok()
                .contentType(DESCRIPTION)
                .body(WORDS.formatted(HtmlUtils.htmlEscape(this.site.ofPage(""))));
    }
}
