-- Organisations that take part in an audit since they carry on the work of another, which had given its list of cases: they owe none of their own.
alter table audit add column joined jsonb not null default '[]' check (char_length(joined::text) <= 100000);
