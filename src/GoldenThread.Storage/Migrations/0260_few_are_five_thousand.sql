-- Up to so many children of one's own are asked for a part of their names one by one: 5,000 take less time than the names of all children that hold it.
create or replace function gt_few() returns int language sql immutable set search_path = public, pg_temp as $$ select 5000 $$;
