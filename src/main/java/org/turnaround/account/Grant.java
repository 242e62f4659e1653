package org.turnaround.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One role that one account holds, for one council where the role is of that sort. */
@Entity
@Table(name = "account_role")
class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "council_id", updatable = false)
    private @Nullable Long council;

    /** @throws IllegalArgumentException when the role needs a council that is missing, or has one it cannot have */
    Grant(Role role, @Nullable Long council) {
        if (role.isForCouncil() != (council != null)) {
            throw new IllegalArgumentException(
                    role.label() + (council == null ? " needs a council" : " has no council"));
        }
        this.role = role;
        this.council = council;
    }

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    boolean is(Role role, @Nullable Long council) {
        return this.role == role && Objects.equals(this.council, council);
    }

    boolean hasId(long id) {
        return Objects.equals(this.id, id);
    }

    Role role() {
        return this.role;
    }

    @Nullable
    Long council() {
        return this.council;
    }
}
