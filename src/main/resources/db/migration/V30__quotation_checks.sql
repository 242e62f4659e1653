-- Whether a quotation stands in the text captured from its source. It holds for the very quotation and text whose
-- digests stand beside it, and for no others.
create table quotation_check (
    citation_id bigint primary key references citation on delete cascade,
    result text not null check (result in ('exact', 'normalised', 'not-found', 'no-text')),
    checked_on date not null,
    quotation_md5 text not null,
    text_sha256 text,
    check ((result = 'no-text') = (text_sha256 is null))
);
