package org.turnaround.people.editing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;

/** Enters and changes organisations. Refuses with {@link ChangedMeanwhile}. */
@Service
@Transactional
class EditedOrganisations {

    private static final List<String> TYPES = List.of(
            "council",
            "committee",
            "department",
            "improvement-board",
            "partnership",
            "regulator",
            "government-department",
            "parliament",
            "newspaper",
            "broadcaster",
            "charity",
            "trade-union",
            "political-party",
            "campaign",
            "nhs");

    private final EditedOrganisationRepository organisations;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    EditedOrganisations(EditedOrganisationRepository organisations, JdbcClient jdbc, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id 0 for a new one */
    long save(Author by, long id, OrganisationForm form) {
        by.requireEditor();
        EditedOrganisation organisation = id == 0
                ? EditedOrganisation.fresh()
                : this.organisations.lock(id).orElseThrow(() -> missing(id));
        if (id != 0) {
            ChangedMeanwhile.check(Typed.version(form.version()), organisation.version());
        }
        organisation.change(form, this.clock.instant());
        long saved = this.organisations.saveAndFlush(organisation).id();
        String what = "Saved the organisation “" + form.name().strip() + "”";
        this.audit.record(by, "organisation-saved", what, "/editor/organisations/" + saved, organisation.council());
        return saved;
    }

    /** @throws NotFound when there is no such organisation */
    @Transactional(readOnly = true)
    public OrganisationForm form(long id) {
        return this.organisations.findById(id).orElseThrow(() -> missing(id)).form();
    }

    /** The sorts in use, and the usual ones. */
    @Transactional(readOnly = true)
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        this.jdbc
                .sql("select type from organisation group by type order by count(*) desc, type limit 60")
                .query(String.class)
                .list()
                .forEach(type -> types.put(type, FormChoices.words(type)));
        TYPES.forEach(type -> types.putIfAbsent(type, FormChoices.words(type)));
        return types;
    }

    private static NotFound missing(long id) {
        return new NotFound("an organisation with the number " + id);
    }
}
