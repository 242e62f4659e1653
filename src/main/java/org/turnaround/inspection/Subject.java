package org.turnaround.inspection;

import org.turnaround.shared.Coded;

/** What a framework looks at. Only inspections of the whole service say how a council stands. */
public enum Subject implements Coded {
    WHOLE_SERVICE("whole-service", "Children’s services"),
    CHILDREN_IN_CARE("children-in-care", "Services for looked-after children only"),
    SCHOOLS("schools", "The council’s support for schools"),
    LOCAL_AREA("local-area", "The council together with health and other partners");

    private final String code;
    private final String label;

    Subject(String code, String label) {
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

    /** @throws IllegalArgumentException when there is no such subject */
    public static Subject of(String code) {
        return Coded.of(Subject.class, code);
    }
}
