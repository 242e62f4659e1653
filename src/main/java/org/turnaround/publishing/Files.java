package org.turnaround.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.turnaround.shared.Page;
import org.turnaround.shared.SiteAddress;

/** Answers with CSV files to be downloaded, and with feeds. */
@Component
class Files {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SiteAddress site;

    Files(SiteAddress site) {
        this.site = site;
    }

    <T> ResponseEntity<byte[]> of(Csv<T> csv, List<T> lines) {
        return page(csv, new Page<>(lines, null), "");
    }

    /** @param next the address, within the site, of the lines after these; unused on the last page */
    <T> ResponseEntity<byte[]> page(Csv<T> csv, Page<T> page, String next) {
        ContentDisposition download = ContentDisposition.attachment()
                .filename("turnaround-" + csv.name() + ".csv")
                .build();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, download.toString());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + this.site.of(next) + ">; rel=\"next\"");
        }
        return answer.body(csv.write(page.rows(), this.site).getBytes(StandardCharsets.UTF_8));
    }

    byte[] of(Feed feed) {
        return feed.write(this.site);
    }
}
