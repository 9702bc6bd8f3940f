-- What people said of a piece of evidence, and from when on: doubts of a past day are worked out of what counted then.
alter table evidence add column weighings jsonb not null default '[]' check (char_length(weighings::text) <= 500000);
