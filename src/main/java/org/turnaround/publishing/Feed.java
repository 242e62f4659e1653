package org.turnaround.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.SiteAddress;

/**
 * A feed (Atom, RFC 4287) of what was last put on the record or changed there. Ids are the permanent addresses, so that
 * a reader shows an item once. {@code updated} is when the record came to say so, not when it happened.
 *
 * @param title what is followed
 * @param path the feed's own address within the site, with its query
 * @param page the address of the page that shows the same
 * @param items newest first
 */
record Feed(String title, String path, String page, List<Item> items) {

    /** A feed has at most so many items. */
    static final int MOST = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param url the permanent address within the site
     * @param kind a code, which readers may filter by, and {@code kindLabel} the words for it
     */
    record Item(String url, String title, String summary, String kind, String kindLabel, Instant updated) {

        Item(String url, String title, String summary, EntryKind kind, Instant updated) {
            this(url, title, summary, kind.code(), kind.label(), updated);
        }
    }

    byte[] write(SiteAddress site) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new Writer(xml, site).feed(this);
            xml.close();
        } catch (XMLStreamException ex) {
            throw new IllegalStateException(ex); // not into memory
        }
        return file.toByteArray();
    }

    private record Writer(XMLStreamWriter xml, SiteAddress site) {

        void feed(Feed feed) throws XMLStreamException {
            this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            this.xml.writeStartElement("feed");
            this.xml.writeDefaultNamespace(ATOM);
            element("id", this.site.of(feed.path));
            element("title", "Turnaround: " + feed.title);
            Instant updated =
                    feed.items.isEmpty() ? Instant.EPOCH : feed.items.get(0).updated();
            element("updated", updated.toString());
            this.xml.writeStartElement("author");
            element("name", "Turnaround");
            this.xml.writeEndElement();
            link("self", "application/atom+xml", feed.path);
            link("alternate", "text/html", feed.page);
            for (Item item : feed.items) {
                entry(item);
            }
            this.xml.writeEndElement();
            this.xml.writeEndDocument();
        }

        private void entry(Item item) throws XMLStreamException {
            this.xml.writeStartElement("entry");
            element("id", this.site.of(item.url()));
            element("title", item.title());
            element("updated", item.updated().toString());
            link("alternate", "text/html", item.url());
            this.xml.writeEmptyElement("category");
            this.xml.writeAttribute("term", item.kind());
            this.xml.writeAttribute("label", item.kindLabel());
            element("summary", item.summary());
            this.xml.writeEndElement();
        }

        private void link(String rel, String type, String address) throws XMLStreamException {
            this.xml.writeEmptyElement("link");
            this.xml.writeAttribute("rel", rel);
            this.xml.writeAttribute("type", type);
            this.xml.writeAttribute("href", this.site.of(address));
        }

        private void element(String name, String text) throws XMLStreamException {
            this.xml.writeStartElement(name);
            this.xml.writeCharacters(
                    text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ")); // XML 1.0 has no words for those
            this.xml.writeEndElement();
        }
    }
}
