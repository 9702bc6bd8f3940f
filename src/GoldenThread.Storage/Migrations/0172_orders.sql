-- Orders, and what was decided not to be shared, are found by their dates: what ends, and what is looked at again.
create index statement_order on statement (partnership_id, recorded) where kind = 'order';
create index statement_not_shared on statement (partnership_id, (words ->> 'review')) where kind = 'ruling' and words ->> 'outcome' = 'NotShared';
