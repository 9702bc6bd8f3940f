-- Up to so many children of one's own are asked for a part of their names one by one: for 2,500 that takes 40 ms among a million, whatever the name; the names of all
-- children that hold it take four times as long where many share it.
create or replace function gt_few() returns int language sql immutable set search_path = public, pg_temp as $$ select 5000 $$;
