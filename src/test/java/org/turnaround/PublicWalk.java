package org.turnaround;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/**
 * A walk through all that anybody can read: from the addresses given, along every {@code href} of every page and its
 * other formats, and along redirects, each address once. Of addresses with a query, which are without end, it takes the
 * first that it meets of every kind of page with every set of parameter names, and every one that only turns the page of
 * a list. Of people of whom nothing but seats is on the record, and of points of reports of which nothing else is known, it takes
 * the page and one of six of their other addresses. What lies behind the sign-in is not gone into.
 */
final class PublicWalk {

    private static final List<String> NOT_PUBLIC = List.of("/sign-in", "/account", "/staff", "/editor", "/admin");

    private static final String HREF = " href=\"";
    private static final String HERE = "http://localhost";

    private static final Pattern PART = Pattern.compile("(/(?:mps|findings)/[^/.?]+)[/.].+");
    private static final int ONE_OF = 6;

    private final MockMvcTester mvc;
    private final Set<String> little;
    private final Function<String, Collection<String>> search;
    private final Map<String, Answer> answers = new TreeMap<>();
    private final Set<String> queries = new TreeSet<>();

    /**
     * @param little the addresses of people of whom nothing but seats is on the record, and of points of which nothing is but
     *     themselves
     * @param search what to keep of the text of each answer
     */
    PublicWalk(MockMvcTester mvc, Set<String> little, Function<String, Collection<String>> search) {
        this.mvc = mvc;
        this.little = little;
        this.search = search;
    }

    /**
     * What an address answered.
     *
     * @param place where a redirect leads, otherwise empty
     * @param title the text of the page's h1, empty where it has none
     * @param found what the search found in the text
     * @param links the addresses of this host that the page prints
     * @param from where the walk found the address
     */
    record Answer(int status, String place, String title, Collection<String> found, Set<String> links, String from) {

        boolean isRedirect() {
            return this.status / 100 == 3 && !this.place.isEmpty();
        }
    }

    /** Every answer by its address. */
    Map<String, Answer> from(Collection<String> addresses) {
        Map<String, String> next = new TreeMap<>();
        addresses.forEach(address -> next.put(address, "the record"));
        while (!next.isEmpty()) {
            Map<String, Answer> wave = new ConcurrentHashMap<>();
            next.entrySet().parallelStream()
                    .forEach(each -> wave.put(each.getKey(), answer(each.getKey(), each.getValue())));
            this.answers.putAll(wave);
            next.clear();
            new TreeMap<>(wave)
                    .forEach((address, answer) -> answer.links().stream()
                            .filter(link -> !this.answers.containsKey(link) && (answer.isRedirect() || isWanted(link)))
                            .forEach(link -> next.putIfAbsent(link, address)));
        }
        return this.answers;
    }

    /** The answers of these addresses, and of none that they lead to. */
    Map<String, Answer> only(Collection<String> addresses) {
        addresses.forEach(address -> this.answers.put(address, answer(address, "the record")));
        return this.answers;
    }

    /** The answer where the redirects end. */
    Answer end(String address) {
        Answer answer = this.answers.get(address);
        for (int i = 0; i < 5 && answer != null && answer.isRedirect(); i++) {
            answer = this.answers.get(answer.place());
        }
        return answer == null ? new Answer(0, "", "", List.of(), Set.of(), address) : answer;
    }

    private boolean isWanted(String link) {
        if (NOT_PUBLIC.stream().anyMatch(link::startsWith)) {
            return false;
        }
        int query = link.indexOf('?');
        if (query < 0) {
            return !isLeftOut(link);
        }
        String names = Stream.of(link.substring(query + 1).split("&"))
                .map(part -> part.replaceAll("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
        return names.equals("after") || this.queries.add(kind(link.substring(0, query)) + "?" + names);
    }

    private boolean isLeftOut(String link) {
        Matcher part = PART.matcher(link);
        return part.matches() && this.little.contains(part.group(1)) && Math.floorMod(link.hashCode(), ONE_OF) != 0;
    }

    /** The address with a star for the slug or number in it. */
    static String kind(String path) {
        return path.replaceAll("^(/[^/.]+/)[^/.]+", "$1*");
    }

    private Answer answer(String address, String from) {
        MvcTestResult result = this.mvc
                .get()
                .uri(URI.create(UriUtils.encodeQuery(address, "UTF-8")))
                .exchange();
        if (result.getUnresolvedException() != null) {
            return new Answer(500, "", String.valueOf(result.getUnresolvedException()), List.of(), Set.of(), from);
        }
        MockHttpServletResponse response = result.getResponse();
        String text = text(response);
        String place = response.getRedirectedUrl() == null ? "" : local(response.getRedirectedUrl());
        if (!place.isEmpty()) {
            return new Answer(response.getStatus(), place, "", this.search.apply(text), Set.of(place), from);
        }
        boolean html = String.valueOf(response.getContentType()).startsWith("text/html");
        return new Answer(
                response.getStatus(),
                "",
                html ? title(text) : "",
                this.search.apply(text),
                html ? links(text) : Set.of(),
                from);
    }

    private static String title(String page) {
        int from = page.indexOf("<h1");
        int to = page.indexOf("</h1>", from);
        return from < 0 || to < 0 ? "" : Jsoup.parse(page.substring(from, to)).text();
    }

    /** Our templates write every attribute in double quotation marks: to parse ten thousand pages takes too long. */
    private static Set<String> links(String page) {
        Set<String> links = new LinkedHashSet<>();
        for (int at = page.indexOf(HREF); at >= 0; at = page.indexOf(HREF, at)) {
            int end = page.indexOf('"', at + HREF.length());
            String link = local(page.substring(at + HREF.length(), end)
                    .replace("&amp;", "&")
                    .replace("&#39;", "'"));
            if (link.startsWith("/")) {
                links.add(link);
            }
            at = end;
        }
        return links;
    }

    private static String local(String href) {
        String here = href.startsWith(HERE + "/") ? href.substring(HERE.length()) : href;
        int place = here.indexOf('#');
        return place < 0 ? here : here.substring(0, place);
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
