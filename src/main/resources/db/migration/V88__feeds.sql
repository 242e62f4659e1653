-- What was last put on the record or changed there, of one council: its feed.
create index entry_council_changed
    on entry (council_id, (coalesce(edited_at, recorded_at)) desc, sort_day desc, id desc) where state = 'published';
