package org.turnaround.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.turnaround.search.SearchQuery;
import org.turnaround.search.SearchResult;

/**
 * {@code /search.atom} (RFC 4287). Ids are the permanent addresses, so that a reader shows a result once. {@code updated}
 * is the day on which a thing happened, at midnight UTC: the record states no time of day.
 */
final class SearchAtom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant UNDATED = Instant.EPOCH;

    private final XMLStreamWriter xml;
    private final String site;

    private SearchAtom(XMLStreamWriter xml, String site) {
        this.xml = xml;
        this.site = site;
    }

    /** @param site what addresses begin with: {@code https://example.org} */
    static byte[] write(SearchQuery query, List<SearchResult> results, String site) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new SearchAtom(xml, site).feed(query, results);
            xml.close();
        } catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
        return file.toByteArray();
    }

    private void feed(SearchQuery query, List<SearchResult> results) throws XMLStreamException {
        SearchQuery plain = new SearchQuery(query.q(), query.narrowed(), null, null, null);
        this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        this.xml.writeStartElement("feed");
        this.xml.writeDefaultNamespace(ATOM);
        element("id", this.site + "/search.atom" + plain.query());
        element("title", "Turnaround: " + query.q());
        element("updated", results.isEmpty() ? UNDATED.toString() : updated(results.get(0)));
        this.xml.writeStartElement("author");
        element("name", "Turnaround");
        this.xml.writeEndElement();
        link("self", "application/atom+xml", "/search.atom" + plain.query());
        link("alternate", "text/html", "/search" + plain.query());
        for (SearchResult result : results) {
            entry(result);
        }
        this.xml.writeEndElement();
        this.xml.writeEndDocument();
    }

    private void entry(SearchResult result) throws XMLStreamException {
        this.xml.writeStartElement("entry");
        element("id", this.site + result.url());
        element("title", result.title().plain());
        element("updated", updated(result));
        link("alternate", "text/html", result.url());
        this.xml.writeEmptyElement("category");
        this.xml.writeAttribute("term", result.kind().code());
        this.xml.writeAttribute("label", result.kind().label());
        element("summary", result.snippet().plain());
        this.xml.writeEndElement();
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        this.xml.writeEmptyElement("link");
        this.xml.writeAttribute("rel", rel);
        this.xml.writeAttribute("type", type);
        this.xml.writeAttribute("href", this.site + address);
    }

    private void element(String name, String text) throws XMLStreamException {
        this.xml.writeStartElement(name);
        this.xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ")); // XML 1.0 has no words for those
        this.xml.writeEndElement();
    }

    private static String updated(SearchResult result) {
        if (result.date() == null) {
            return UNDATED.toString();
        }
        LocalDate day = result.date().sortDay();
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    }
}
