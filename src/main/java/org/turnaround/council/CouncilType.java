package org.turnaround.council;

import org.turnaround.shared.Coded;

/** The kinds of English authority that are responsible for children's services. */
public enum CouncilType implements Coded {
    COUNTY,
    UNITARY_AUTHORITY,
    METROPOLITAN_DISTRICT,
    LONDON_BOROUGH,
    CITY_CORPORATION;

    @Override
    public String label() {
        return this == COUNTY ? "County council" : Coded.super.label();
    }
}
