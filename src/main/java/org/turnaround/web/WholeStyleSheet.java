package org.turnaround.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * A style sheet with those that it imports in their places, layers and media kept, so that a browser asks once. Of the
 * published packages without their fonts: a sheet that does not name the font of gov.uk cannot make a browser ask for it,
 * whatever it reads first.
 */
final class WholeStyleSheet extends PathResourceResolver {

    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\)(?: layer\\((\\w+)\\))?(?: (\\w+))?;");
    private static final Pattern NOT_OURS = Pattern.compile("@font-face\\{[^}]*}|@charset \"[^\"]*\";");
    private static final String PACKAGES = "../webjars/";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource sheet = super.getResource(path, location);
        return sheet == null
                ? null
                : new TransformedResource(sheet, whole(sheet).getBytes(UTF_8));
    }

    private static String whole(Resource sheet) throws IOException {
        return IMPORT.matcher(sheet.getContentAsString(UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(inPlace(sheet, found)));
    }

    private static String inPlace(Resource sheet, MatchResult found) {
        String rules = imported(sheet, found.group(1));
        String layered = found.group(2) == null ? rules : "@layer " + found.group(2) + " {\n" + rules + "}\n";
        return found.group(3) == null ? layered : "@media " + found.group(3) + " {\n" + layered + "}\n";
    }

    private static String imported(Resource sheet, String file) {
        try {
            return file.startsWith(PACKAGES)
                    ? NOT_OURS.matcher(read(ofPackage(file))).replaceAll("")
                    : read(sheet.createRelative(file));
        } catch (IOException ex) {
            throw new UncheckedIOException("A style sheet imports " + file + ", which is not there", ex);
        }
    }

    private static Resource ofPackage(String file) {
        return new ClassPathResource("META-INF/resources/webjars/" + file.substring(PACKAGES.length()));
    }

    private static String read(Resource sheet) throws IOException {
        return sheet.getContentAsString(UTF_8);
    }
}
