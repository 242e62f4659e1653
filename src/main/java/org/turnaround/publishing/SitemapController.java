package org.turnaround.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import org.turnaround.shared.SiteAddress;

/** Lists every public page for search engines, as sitemaps.org has it: an index, and parts. */
@Controller
class SitemapController {

    private final Sitemap sitemap;
    private final SiteAddress site;

    SitemapController(Sitemap sitemap, SiteAddress site) {
        this.sitemap = sitemap;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        Stream<String> parts = this.sitemap.parts().stream().map(Sitemap.Part::path);
        write(
                response,
                "sitemapindex",
                "sitemap",
                Stream.concat(Stream.of("/sitemaps/pages.xml"), parts).toList());
    }

    @GetMapping("/sitemaps/pages.xml")
    void pages(HttpServletResponse response) throws IOException {
        write(response, "urlset", "url", Sitemap.PAGES);
    }

    @GetMapping("/sitemaps/{things}-{part}.xml")
    void part(@PathVariable String things, @PathVariable int part, HttpServletResponse response) throws IOException {
        write(response, "urlset", "url", this.sitemap.paths(this.sitemap.part(things, part)));
    }

    private void write(HttpServletResponse response, String list, String item, List<String> paths) throws IOException {
        String site = this.site.ofPage("");
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        PrintWriter out = response.getWriter();
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + list
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        paths.forEach(path ->
                out.print("<" + item + "><loc>" + HtmlUtils.htmlEscape(site + path) + "</loc></" + item + ">\n"));
        out.print("</" + list + ">\n");
    }
}
