-- Forms that came without a session are kept in a new one. How many there are is counted when one more comes.

create index spring_session_attributes_unsent on spring_session_attributes (session_primary_id)
    where attribute_name = 'unsent';
