package org.turnaround.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.SiteAddress;

/**
 * A feed (Atom, RFC 4287) of what was last put on the record or changed there. An item is dated by what happened, so that
 * what is long past does not arrive as news, and says so where that is no one day; {@code updated} is when somebody last
 * changed what is said of it here. Ids outlive the address that the site is reached at.
 *
 * @param title what is followed
 * @param path the feed's own address within the site, with its query
 * @param page the address of the page that shows the same
 * @param items in any order: in the feed those that were updated last come first
 */
record Feed(String title, String path, String page, List<Item> items) {

    /** A feed has at most so many items. */
    static final int MOST = 50;

    /** Of a name that is nobody's and stays so (RFC 2606), as RFC 4151 has it: the site may move. */
    private static final String TAG = "tag:turnaround.example,2026:";

    private static final int NANOS = 1_000_000_000;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param url the permanent address within the site
     * @param kind a code, which readers may filter by, and {@code kindLabel} the words for it
     * @param published the day on which it happened, or null where it is nothing that happened
     * @param updated made by {@link #on} or {@link #apart}, so that things recorded at one moment keep an order
     */
    record Item(
            String url,
            String title,
            String summary,
            String kind,
            String kindLabel,
            @Nullable Instant published,
            Instant updated) {

        /**
         * Something that happened.
         *
         * @param number tells apart what happened on one day
         * @param changedAt when somebody last changed it here, or null
         */
        static Item of(
                String url,
                long number,
                String title,
                String summary,
                EntryKind kind,
                PartialDate date,
                @Nullable Instant changedAt) {
            Instant day = on(date.sortDay(), number);
            String dated = date.words() + (summary.isEmpty() ? "" : ": " + summary);
            return new Item(
                    url,
                    title,
                    dated,
                    kind.code(),
                    kind.label(),
                    day,
                    changedAt == null ? day : apart(changedAt, number));
        }

        /** The beginning of a day in London, and by how little each thing follows the one before. */
        static Instant on(LocalDate day, long number) {
            return apart(day.atStartOfDay(LondonTime.ZONE).toInstant(), number);
        }

        static Instant apart(Instant moment, long number) {
            return moment.plusNanos(number % NANOS);
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
            List<Item> items = feed.items.stream()
                    .sorted(Comparator.comparing(Item::updated).reversed())
                    .toList();
            element("id", TAG + feed.path);
            element("title", "Turnaround: " + feed.title);
            element(
                    "updated",
                    moment(items.isEmpty() ? Instant.EPOCH : items.get(0).updated()));
            this.xml.writeStartElement("author");
            element("name", "Turnaround");
            this.xml.writeEndElement();
            link("self", "application/atom+xml", feed.path);
            link("alternate", "text/html", feed.page);
            for (Item item : items) {
                entry(item);
            }
            this.xml.writeEndElement();
            this.xml.writeEndDocument();
        }

        private void entry(Item item) throws XMLStreamException {
            this.xml.writeStartElement("entry");
            element("id", TAG + item.url());
            element("title", item.title());
            if (item.published() != null) {
                element("published", moment(item.published()));
            }
            element("updated", moment(item.updated()));
            link("alternate", "text/html", item.url());
            this.xml.writeEmptyElement("category");
            this.xml.writeAttribute("term", item.kind());
            this.xml.writeAttribute("label", item.kindLabel());
            element("summary", item.summary());
            this.xml.writeEndElement();
        }

        /** By London's clock: by another, a day here would begin on the one before. */
        private static String moment(Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(LondonTime.ZONE));
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
