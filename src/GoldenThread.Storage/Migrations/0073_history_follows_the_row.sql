-- An entry of the history is seen by exactly those who see its row as it now is: the policy asks the row, and the row's own policies
-- decide. There is no list of subjects and no exception. An entry whose table is not declared (gt_history_of), or whose row is gone, is
-- seen by the system alone, which seals the history.

-- What an entry knows its row by: the row's primary key without the partnership; several columns as an array of JSON.
create function gt_row_key(of_table oid, row_of_it jsonb) returns text language sql stable set search_path = public, pg_temp as $$
  select case count(*)
      when 0 then row_of_it ->> 'partnership_id'
      when 1 then min(row_of_it ->> a.attname)
      else jsonb_agg(row_of_it -> a.attname order by k.place)::text end
  from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
  where i.indrelid = of_table and i.indisprimary and a.attname <> 'partnership_id' $$;

create or replace function gt_write_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - coalesce(tg_argv::text[], '{}') - '{words,partnership_id}'::text[] end;
  is_now jsonb := to_jsonb(new) - coalesce(tg_argv::text[], '{}') - '{words,partnership_id}'::text[];
  changed text[];
  plan uuid := case tg_table_name when 'plan' then is_now ->> 'id' else is_now ->> 'plan_id' end;
  recommendation uuid := case tg_table_name when 'recommendation' then is_now ->> 'id' else is_now ->> 'recommendation_id' end;
  action uuid := case tg_table_name when 'plan_action' then is_now ->> 'id' else is_now ->> 'action_id' end;
begin
  if tg_op = 'UPDATE' then
    select array_agg(n.key) into changed from jsonb_each(is_now) n where n.value is distinct from was -> n.key;
    -- No change, no entry.
    if changed is null then return null; end if;
  end if;
  -- What hangs on an action belongs to the history of its recommendation and plan too.
  if action is not null and (plan is null or recommendation is null) then
    select a.plan_id, a.recommendation_id into plan, recommendation from plan_action a where a.partnership_id = new.partnership_id and a.id = action;
  end if;
  insert into history_entry (partnership_id, at, transaction, person_id, person_name, organisation_id, subject, subject_id,
      plan_id, recommendation_id, action_id, change, before, after, reason)
    select new.partnership_id, clock_timestamp(), pg_current_xact_id(), who.person, who.person_name, who.organisation, tg_table_name,
      -- Where a table has an id, its key is the partnership and the id.
      coalesce(is_now ->> 'id', gt_row_key(tg_relid, to_jsonb(new))),
      plan, recommendation, action,
      lower(tg_op),
      (select jsonb_object_agg(key, value) from jsonb_each(was) where key = any (changed)),
      case when changed is null then jsonb_strip_nulls(is_now) else (select jsonb_object_agg(key, value) from jsonb_each(is_now) where key = any (changed)) end,
      nullif(current_setting('gt.reason', true), '')
    from gt_who() who;
  return null;
end $$;

-- Declares a table: its history is seen by those who see its rows. A scalar subquery is asked row by row, by the primary key; an "exists"
-- might be turned into a hash of the whole table.
create procedure gt_history_of(declared regclass) language plpgsql as $$
declare
  name constant text := (select relname from pg_class where oid = declared);
  types constant regtype[] := array(
    select a.atttypid from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = declared and i.indisprimary and a.attname <> 'partnership_id' order by k.place);
  columns constant text[] := array(
    select quote_ident(a.attname) from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = declared and i.indisprimary and a.attname <> 'partnership_id' order by k.place);
  own text := format('subject = %L', name);
  same text;
begin
  if cardinality(columns) = 0 then
    same := 'r.partnership_id = history_entry.subject_id::uuid';
  elsif cardinality(columns) = 1 then
    -- Every entry's key is text or a uuid in text, so that this cast cannot fail; others are compared as text.
    same := format(case types[1] when 'uuid'::regtype then 'r.%s = history_entry.subject_id::uuid' when 'text'::regtype then 'r.%s = history_entry.subject_id' else 'r.%s::text = history_entry.subject_id' end, columns[1]);
  else
    -- Before this step an entry of such a table named a part of the key alone: it stays closed.
    own := own || ' and subject_id like ''["%''';
    select string_agg(format('r.%s = (history_entry.subject_id::jsonb ->> %s)::%s', columns[n], n - 1, types[n]), ' and ' order by n) into same from generate_subscripts(columns, 1) n;
  end if;
  execute format('create policy %I on history_entry for select to golden_thread_app using (partnership_id = (select gt_partnership())
    and case when %s then (select true from %s r where r.partnership_id = history_entry.partnership_id and %s) else false end)', 'of ' || name, own, declared, same);
end $$;
revoke execute on procedure gt_history_of from public;
revoke execute on function gt_row_key from public;

drop policy sees on history_entry;
create policy system on history_entry for select to golden_thread_app using (partnership_id = (select gt_partnership()) and (select gt_is_system()));

call gt_history_of('partnership');
call gt_history_of('board_meeting');
call gt_history_of('organisation');
call gt_history_of('organisation_name');
call gt_history_of('succession');
call gt_history_of('account');
call gt_history_of('account_claim');
call gt_history_of('account_login');
call gt_history_of('account_token');
call gt_history_of('account_passkey');
call gt_history_of('invitation');
call gt_history_of('api_token');
call gt_history_of('source_document');
call gt_history_of('import_draft');
call gt_history_of('plan');
call gt_history_of('recommendation');
call gt_history_of('plan_action');
call gt_history_of('action_organisation');
call gt_history_of('action_date');
call gt_history_of('stored_file');
call gt_history_of('attachment');
call gt_history_of('progress_update');
call gt_history_of('evidence');
call gt_history_of('impact');
call gt_history_of('rating');
call gt_history_of('board_exchange');
call gt_history_of('organisation_return');
call gt_history_of('publication');
call gt_history_of('publication_file');
call gt_history_of('outbox_message');
call gt_history_of('reminder_sent');
call gt_history_of('recurrence_verdict');
call gt_history_of('review');
call gt_history_of('review_request');
call gt_history_of('chronology_entry');
call gt_history_of('review_record');
call gt_history_of('review_file');
call gt_history_of('pathway_replay');
call gt_history_of('pathway_time');
