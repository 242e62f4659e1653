-- A source as it is cited on a line, wherever a query gathers several into one column: org.turnaround.record.SourceLine
-- reads it back. PostgreSQL puts the expression in place of the call.
create function source_line(cited source) returns jsonb language sql stable as $$
    select jsonb_build_object('id', cited.id, 'title', cited.title, 'publication', cited.publication,
        'url', cited.url, 'published', cited.published)
$$;
