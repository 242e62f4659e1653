package org.turnaround.position.editing;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** Propositions at the desk. */
@Component
class PropositionKind extends Kind<Proposition, PropositionForm> {

    private static final String PROPOSITIONS = """
            select p.id::text, p.text || ' (' || coalesce(c.name, 'nation-wide') || ')'
                       || case p.state when 'published' then '' else ', ' || p.state end,
                   coalesce(c.name, '') || to_char(p.id, '000000000'), p.text || ' ' || coalesce(c.name, '')
              from proposition p left join council c on c.id = p.council_id
            """;

    private final JdbcClient jdbc;

    PropositionKind(PropositionRepository propositions, JdbcClient jdbc) {
        super("proposition", PropositionForm.class, propositions);
        this.jdbc = jdbc;
    }

    @Bean
    static Lookup propositionLookup(JdbcClient jdbc) {
        return SqlLookup.many("proposition", PROPOSITIONS, jdbc);
    }

    @Override
    protected Proposition fresh() {
        return new Proposition();
    }

    @Override
    protected String title(PropositionForm form) {
        return form.text();
    }

    @Override
    protected String address(Proposition proposition) {
        return "/propositions/" + proposition.id();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(PROPOSITIONS, words, this.jdbc);
    }
}
