-- Every change writes, in the same transaction, what changed, from what to what, who, for whom, when and why.
create table history_entry (
  partnership_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  transaction xid8 not null,
  person_id uuid,
  person_name text not null,
  organisation_id uuid,
  subject text not null,
  subject_id text not null,
  plan_id uuid,
  recommendation_id uuid,
  action_id uuid,
  change text not null check (change in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  reason text,
  primary key (partnership_id, id)
);
create index history_entry_plan on history_entry (partnership_id, plan_id, id);
create index history_entry_recommendation on history_entry (partnership_id, recommendation_id, id) where recommendation_id is not null;
create index history_entry_action on history_entry (partnership_id, action_id, id) where action_id is not null;
create index history_entry_subject on history_entry (partnership_id, subject, subject_id, id);
create index history_entry_at on history_entry (partnership_id, at);

-- Entries are sealed in batches; an entry that was committed late, under a lower number, goes into the next batch.
create table history_seal (
  partnership_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  snapshot pg_snapshot not null,
  entries int not null check (entries > 0),
  previous_hash bytea not null,
  hash bytea not null,
  primary key (partnership_id, number)
);
create table history_seal_entry (
  partnership_id uuid not null,
  entry_id bigint not null,
  seal_number bigint not null,
  hash bytea not null,
  primary key (partnership_id, entry_id),
  foreign key (partnership_id, seal_number) references history_seal (partnership_id, number)
);
create index history_seal_entry_seal on history_seal_entry (partnership_id, seal_number, entry_id);

-- What is hashed: the whole entry, times in UTC whatever the session's time zone is.
create function gt_history_text(e history_entry) returns text language sql immutable as $$
  select jsonb_build_array(e.partnership_id, e.id, extract(epoch from e.at), e.transaction::text, e.person_id, e.person_name, e.organisation_id,
    e.subject, e.subject_id, e.plan_id, e.recommendation_id, e.action_id, e.change, e.before, e.after, e.reason)::text $$;

-- Runs as the owner: the application itself can't write to the history. The arguments are columns that are left out:
-- derived ones, secrets, and the bytes of files, whose hash stands beside them.
create function gt_write_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    values (new.partnership_id, clock_timestamp(), pg_current_xact_id(), gt_person(),
      coalesce(nullif(current_setting('gt.person_name', true), ''), session_user), gt_organisation(), tg_table_name,
      coalesce(is_now ->> 'id', is_now ->> 'sha256', is_now ->> 'action_id', is_now ->> 'account_id', is_now ->> 'publication_id', new.partnership_id::text),
      plan, recommendation, action,
      lower(tg_op),
      (select jsonb_object_agg(key, value) from jsonb_each(was) where key = any (changed)),
      case when changed is null then jsonb_strip_nulls(is_now) else (select jsonb_object_agg(key, value) from jsonb_each(is_now) where key = any (changed)) end,
      nullif(current_setting('gt.reason', true), ''));
  return null;
end $$;
revoke execute on function gt_write_history from public;

call gt_guard('history_entry', history => false);
call gt_guard('history_seal', history => false);
call gt_guard('history_seal_entry', history => false);
create function gt_refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'History is never changed.' using errcode = 'restrict_violation'; end $$;
create trigger no_update before update on history_entry for each statement execute function gt_refuse_change();
create trigger no_update before update on history_seal for each statement execute function gt_refuse_change();
create trigger no_update before update on history_seal_entry for each statement execute function gt_refuse_change();
