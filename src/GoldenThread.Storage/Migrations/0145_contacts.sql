-- Contacts and events are statements like any other: of one organisation, a row in the record of each child, under the same seals and limits, seen by the
-- same policies once the record is open. What a contact has besides (how each person was met, each child seen, alone, awake) stands in its words, so that
-- no row of it can be seen without the others. Columns that they add: on what an event hangs, and what its sender calls it.
alter table statement
  -- The contact or fact that emits an event. The event ends with it.
  add column hangs_on_id uuid,
  -- The key of a draft that was sent, the id of an event that an organisation sent: a second of one key changes nothing.
  add column given_key text;
call gt_lengths('statement', '{"given_key": 200}');
create unique index statement_given on statement (partnership_id, organisation_id, given_key, child_id) where given_key is not null and superseded_at is null and withdrawn_at is null;
-- What an organisation sends and asks for since a moment.
create index statement_event_recorded on statement (partnership_id, recorded) where kind = 'event';

-- What hangs on a statement, and what was stated with it, is under the same seal.
create or replace function gt_put_under(of_seal uuid, of_child uuid, key text, of_number uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  with names as materialized (select t.id, t.statement_id from statement t where t.partnership_id = gt_partnership() and t.child_id = of_child
      and (of_number is null or t.statement_id = of_number
        or t.statement_id::text = (select w.words ->> 'with' from statement w where w.partnership_id = gt_partnership() and w.child_id = of_child and w.statement_id = of_number limit 1)
        or t.statement_id = (select w.hangs_on_id from statement w where w.partnership_id = gt_partnership() and w.child_id = of_child and w.statement_id = of_number limit 1))
      and gt_names_place(t, key))
  update statement t set seal_id = coalesce(t.seal_id, of_seal), also_sealed = case when t.seal_id is null or t.seal_id = of_seal then t.also_sealed else t.also_sealed || of_seal end
    where t.partnership_id = gt_partnership() and t.child_id = of_child and t.seal_id is distinct from of_seal and not of_seal = any (t.also_sealed)
      and (t.id in (select n.id from names n) or t.words ->> 'with' in (select n.statement_id::text from names n) or t.hangs_on_id in (select n.statement_id from names n)) $$;
revoke execute on function gt_put_under from public;
