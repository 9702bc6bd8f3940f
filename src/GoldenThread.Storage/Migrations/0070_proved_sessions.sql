-- Who one is, is proved and not said. A transaction begins with a claim (until when, for which partnership, person, organisation, in which role
-- and scope, under which name) and a keyed digest over it (HMAC-SHA256). The key stands in a table that the application's role cannot read, so
-- whoever can run SQL as the application can set any setting and still be nobody else. Nothing is written, and nothing lasts longer than the
-- transaction: it works on a replica and through a pooler that hands the connection to another after each transaction.
create table session_key (
  one boolean primary key default true check (one),
  inner_pad bytea not null,
  outer_pad bytea not null
);
alter table session_key enable row level security;

-- The proved claim, its fields separated by chr(31); empty where none was made. What is not proved is a fault, never an empty answer.
-- Everything is named with its schema: whoever calls may have set another search path.
create function gt_proved() returns text language plpgsql stable parallel safe security definer as $$
declare
  said constant text := pg_catalog.current_setting('gt.claim', true);
  claim text;
  key public.session_key;
begin
  if said is null or said operator(pg_catalog.=) '' then return ''; end if;
  claim := pg_catalog.substr(said, 65);
  select * into key from public.session_key;
  if pg_catalog.encode(pg_catalog.sha256(key.outer_pad operator(pg_catalog.||) pg_catalog.sha256(key.inner_pad operator(pg_catalog.||) pg_catalog.convert_to(claim, 'UTF8'))), 'hex')
      operator(pg_catalog.=) pg_catalog.left(said, 64) is not true then
    raise exception 'This session is not proved.' using errcode = 'invalid_authorization_specification';
  end if;
  if pg_catalog.split_part(claim, pg_catalog.chr(31), 1)::pg_catalog.float8 operator(pg_catalog.<) pg_catalog.date_part('epoch', pg_catalog.transaction_timestamp()) then
    raise exception 'This session has ended, or the clocks of the application and the database differ by minutes.' using errcode = 'invalid_authorization_specification';
  end if;
  return claim;
end $$;

-- Begins a session in this transaction, or says at once that it is not proved. The limits keep a stuck statement, a forgotten transaction or a
-- queue for a lock from holding others up; jobs may work longer.
create function gt_begin(claim text) returns void language plpgsql as $$
declare job boolean;
begin
  perform set_config('gt.claim', claim, true), set_config('gt.reason', '', true);
  job := gt_scope() = 'system';
  perform set_config('statement_timeout', case when job then '10min' else '30s' end, true), set_config('lock_timeout', case when job then '1min' else '10s' end, true),
    set_config('idle_in_transaction_session_timeout', case when job then '10min' else '1min' end, true);
end $$;

create or replace function gt_partnership() returns uuid language sql stable parallel safe
  as $$ select nullif(split_part(gt_proved(), chr(31), 2), '')::uuid $$;
create or replace function gt_person() returns uuid language sql stable parallel safe
  as $$ select nullif(split_part(gt_proved(), chr(31), 3), '')::uuid $$;
create or replace function gt_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(split_part(gt_proved(), chr(31), 4), '')::uuid $$;
-- Scope and role in one, "partnership/business-manager" or "system/": most rules ask for both, and each asking is a proof.
create function gt_standing() returns text language sql stable parallel safe
  as $$ select split_part(gt_proved(), chr(31), 5) $$;
create or replace function gt_scope() returns text language sql stable parallel safe
  as $$ select split_part(gt_standing(), '/', 1) $$;
create or replace function gt_role() returns text language sql stable parallel safe
  as $$ select split_part(gt_standing(), '/', 2) $$;
-- The name for the history; what the owner does by hand carries the owner's.
create or replace function gt_person_name() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(split_part(gt_proved(), chr(31), 6), ''), session_user) $$;

-- Who did something, for the history, by one proof.
create function gt_who(out person uuid, out person_name text, out organisation uuid) language sql stable parallel safe as $$
  select nullif(split_part(claim, chr(31), 3), '')::uuid, coalesce(nullif(split_part(claim, chr(31), 6), ''), session_user), nullif(split_part(claim, chr(31), 4), '')::uuid
  from (select gt_proved() as claim offset 0) proved $$;

create or replace function gt_runs_plans() returns boolean language sql stable parallel safe
  as $$ select gt_standing() in ('system/', 'partnership/business-manager', 'partnership/administrator') $$;
create or replace function gt_administers() returns boolean language sql stable parallel safe
  as $$ select gt_standing() in ('system/', 'partnership/administrator') $$;
create or replace function gt_sees_plans() returns boolean language sql stable parallel safe
  as $$ select gt_standing() in ('system/', 'partnership/reader', 'partnership/board-member', 'partnership/business-manager', 'partnership/administrator') $$;
create or replace function gt_is_lead() returns boolean language sql stable parallel safe
  as $$ select gt_standing() = 'partnership/organisation-lead' $$;
create or replace function gt_signed_in() returns boolean language sql stable parallel safe
  as $$ select gt_standing() = 'system/' or gt_standing() like 'partnership/_%' $$;
create or replace function gt_is_system() returns boolean language sql stable parallel safe
  as $$ select gt_standing() = 'system/' $$;

-- A proof costs some microseconds: it is asked for once in a query, not once in a row.
create or replace function gt_my_organisations() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 5 as $$
  with recursive
    me as materialized (select gt_organisation() as organisation, gt_partnership() as partnership),
    mine (id) as (
      select organisation from me
      union
      select s.organisation_id from succession s join mine m on s.successor_id = m.id where s.partnership_id = (select partnership from me)
    )
  select id from mine where id is not null $$;
create or replace function gt_my_actions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select action_id from action_organisation
  where partnership_id = (select gt_partnership())
    and organisation_id in (select gt_my_organisations())
    and (handed_over is null or organisation_id <> (select gt_organisation())) $$;
create or replace function gt_my_recommendations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select recommendation_id from plan_action where partnership_id = (select gt_partnership()) and id in (select gt_my_actions())
  union
  select r.part_of_id from recommendation r where r.partnership_id = (select gt_partnership()) and r.part_of_id is not null and r.id in
    (select recommendation_id from plan_action where partnership_id = (select gt_partnership()) and id in (select gt_my_actions())) $$;
create or replace function gt_my_plans() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select plan_id from plan_action where partnership_id = (select gt_partnership()) and id in (select gt_my_actions()) $$;
create or replace function gt_line_of(organisation uuid) returns setof uuid language sql stable rows 5 as $$
  with recursive
    earlier (id) as (select organisation union select s.organisation_id from succession s join earlier e on s.successor_id = e.id where s.partnership_id = (select gt_partnership())),
    later (id) as (select organisation union select s.successor_id from succession s join later l on s.organisation_id = l.id where s.partnership_id = (select gt_partnership()) and s.successor_id is not null)
  select id from earlier union select id from later $$;
create or replace function gt_as_member() returns jsonb language sql stable parallel safe
  as $$ select jsonb_build_array(jsonb_build_object('person', gt_person(), 'left', null)) $$;
create or replace function gt_note_reading(read_subject text, read_id uuid, what text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into history_entry (partnership_id, at, transaction, person_id, person_name, organisation_id, subject, subject_id, change, reason)
    values (gt_partnership(), clock_timestamp(), pg_current_xact_id(), gt_person(), gt_person_name(), gt_organisation(), read_subject, read_id, 'read', what) $$;

-- The owner of a table passes its guards as its owner; no rule needs to name who that is, so a copy restored under another name works.
-- The application's login owns nothing and is a member of nothing, so it cannot become the owner.
do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity loop
    execute format('alter table %s no force row level security', t);
    execute format('drop policy if exists owner on %s', t);
  end loop;
end $$;
-- Until now the keys of cookies stood here in plain text. They are made anew, sealed under the installation's key: everybody signs in once more.
delete from data_protection_key;
create policy keys on data_protection_key to golden_thread_app using (true) with check (true);

create or replace procedure gt_guard(guarded regclass, history boolean default true, deletable boolean default false, history_without text[] default '{}') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  if history then
    execute format('create trigger history after insert or update on %s for each row execute function gt_write_history(%s)',
      guarded, (select coalesce(string_agg(quote_literal(c), ', '), '') from unnest(history_without) c));
  end if;
  if deletable then
    execute format('grant delete on %s to golden_thread_app', guarded);
  else
    execute format('create trigger no_delete before delete on %s for each statement execute function gt_refuse_delete()', guarded);
  end if;
end $$;
revoke execute on procedure gt_guard from public;

-- Whether the schema is that of the build is asked by the application too.
grant select on schema_step to golden_thread_app;
