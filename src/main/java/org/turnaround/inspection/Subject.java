package org.turnaround.inspection;

import org.turnaround.shared.Coded;

/** What a framework looks at. Only inspections of the whole service say how a council stands. */
public enum Subject implements Coded {
    WHOLE_SERVICE("Children’s services"),
    CHILDREN_IN_CARE("Services for looked-after children only"),
    SCHOOLS("The council’s support for schools"),
    LOCAL_AREA("The council together with health and other partners");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
