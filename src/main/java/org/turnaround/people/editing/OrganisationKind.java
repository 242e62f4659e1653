package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.SqlLookup;

/** Organisations at the desk. One of a like name is pointed out. */
@Component
class OrganisationKind extends Kind<Organisation, OrganisationForm> {

    private static final String NAMES = "select id::text, name, name, name from organisation";

    private final JdbcClient jdbc;

    OrganisationKind(OrganisationRepository organisations, JdbcClient jdbc) {
        super("organisation", OrganisationForm.class, organisations);
        this.jdbc = jdbc;
    }

    @Override
    protected Organisation fresh() {
        return new Organisation();
    }

    @Override
    protected String title(OrganisationForm form) {
        return form.name();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(NAMES, words, this.jdbc);
    }

    @Override
    protected Map<String, String> alike(OrganisationForm form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        find(form.name()).forEach(one -> alike.put(desk() + "/" + one.id(), one.words()));
        return alike;
    }
}
