package org.turnaround.database;

import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;

/**
 * Names columns by the last part of a property, whatever embeddable it stands in; the parts of a date stand behind the
 * date's own name: {@code date}, {@code date_first}, {@code date_last}, {@code date_why}.
 */
public class PathNaming extends SpringImplicitNamingStrategy {

    private static final Set<String> OF_DATES = Set.of("edtf", "first", "last", "why");

    @Override
    public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
        String[] path = source.getAttributePath()
                .getFullPath()
                .replaceAll("\\{[^}]*}|collection&&element", "")
                .split("\\.+");
        String last = path[path.length - 1];
        String name = path.length > 1 && OF_DATES.contains(last)
                ? path[path.length - 2] + (last.equals("edtf") ? "" : "_" + last)
                : last;
        return toIdentifier(name, source.getBuildingContext());
    }
}
