package org.turnaround.council;

import org.turnaround.shared.Coded;

/** The kinds of English authority that are responsible for children's services. */
public enum CouncilType implements Coded {
    COUNTY("county", "County council"),
    UNITARY_AUTHORITY("unitary-authority", "Unitary authority"),
    METROPOLITAN_DISTRICT("metropolitan-district", "Metropolitan district"),
    LONDON_BOROUGH("london-borough", "London borough"),
    CITY_CORPORATION("city-corporation", "City corporation");

    private final String code;
    private final String label;

    CouncilType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** @throws IllegalArgumentException when there is no such type */
    public static CouncilType of(String code) {
        return Coded.of(CouncilType.class, code);
    }
}
