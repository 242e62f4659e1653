package org.turnaround.position.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.LookupSet;

/** Propositions at the desk. */
@Component
class PropositionKind extends Kind<Proposition, Proposition.Form> {

    private static final String PROPOSITIONS = """
            select p.id::text, p.text || ' (' || coalesce(c.name, 'nation-wide') || ')'
                       || case p.state when 'published' then '' else ', ' || p.state end,
                   coalesce(c.name, '') || to_char(p.id, '000000000'), p.text || ' ' || coalesce(c.name, '')
              from proposition p left join council c on c.id = p.council_id
            """;

    PropositionKind(Shelf shelf) {
        super("proposition", Proposition.class, PROPOSITIONS, shelf);
    }

    @Bean
    static LookupSet propositionLookups(Shelf shelf) {
        return new LookupSet(shelf).many("proposition", PROPOSITIONS);
    }

    @Override
    protected String title(Proposition.Form form) {
        return form.text();
    }

    @Override
    protected String address(Proposition proposition) {
        return "/propositions/" + proposition.id();
    }
}
