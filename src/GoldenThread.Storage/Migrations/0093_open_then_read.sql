-- A row of a record can be read only by a session that has already committed the entry of opening it: gt_open decides, writes who opened what, at
-- which level, by which ground and what for, and commits; the next transaction names the openings, and sees the rows of their children. An opening is
-- this person's, two minutes old at most, and never of the transaction that reads, so that no rollback can hide a reading. What the application's role
-- sets (gt.openings) only chooses among the openings that stand in the table.
create table opening (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  person_id uuid not null,
  person_name text not null,
  organisation_id uuid,
  child_id uuid not null,
  at timestamptz not null,
  transaction xid8 not null,
  level int not null,
  ground text not null,
  purpose text not null,
  because text,
  -- The silent seal under which something was written: that it was opened for that is sealed with it.
  seal_id uuid,
  primary key (partnership_id, id)
);
create index opening_child on opening (partnership_id, child_id, at);
create index opening_person on opening (partnership_id, person_id, at);
call gt_guard('opening', history => false);
create trigger no_update before update on opening for each statement execute function gt_refuse_change();
call gt_lengths('opening', '{"person_name": 200, "ground": 200, "purpose": 500, "because": 20000}');

alter table history_entry drop constraint history_entry_change_check;
alter table history_entry add constraint history_entry_change_check check (change in ('insert', 'update', 'delete', 'read', 'refused'));

create function gt_open(children uuid[], what_for text, because text, under uuid default null) returns table (child uuid, opening uuid, level int, ground text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := gt_person();
  one uuid;
  decided record;
  made uuid;
begin
  if me is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  if coalesce(btrim(what_for), '') = '' then raise exception 'An opening says what it is for.' using errcode = 'check_violation'; end if;
  foreach one in array children loop
    decided := gt_access(me, one, gt_now());
    made := gen_random_uuid();
    insert into opening values (gt_partnership(), made, me, gt_person_name(), gt_organisation(), one, gt_now(), pg_current_xact_id(), decided.level, decided.ground, what_for, nullif(because, ''), under);
    -- Openings of one person, child, purpose and level within half an hour hang on one entry of the history; each is a row here.
    if not exists (select from opening o where o.partnership_id = gt_partnership() and o.person_id = me and o.child_id = one and o.purpose = what_for and o.level = decided.level and o.seal_id is not distinct from under
        and o.at > gt_now() - interval '30 minutes' and o.id <> made) then
      insert into history_entry (partnership_id, at, transaction, person_id, person_name, organisation_id, subject, subject_id, change, reason)
        values (gt_partnership(), clock_timestamp(), pg_current_xact_id(), me, gt_person_name(), gt_organisation(), 'opening', made,
          case when decided.level > 0 then 'read' else 'refused' end, concat_ws(': ', what_for, nullif(because, '')) || ' (' || decided.level || ', ' || decided.ground || ')');
    end if;
    child := one; opening := made; level := decided.level; ground := decided.ground;
    return next;
  end loop;
end $$;
revoke execute on function gt_open from public;
grant execute on function gt_open to golden_thread_app;

-- The openings that this transaction reads by.
create function gt_my_openings() returns setof opening language sql stable security definer set search_path = public, pg_temp rows 1 as $$
  select o.* from opening o
  where o.partnership_id = gt_partnership() and o.id = any (string_to_array(nullif(current_setting('gt.openings', true), ''), ',')::uuid[])
    and o.person_id = gt_person() and o.organisation_id is not distinct from gt_organisation() and gt_scope() = 'partnership'
    and o.at <= gt_now() and o.at > gt_now() - interval '2 minutes' and o.transaction is distinct from pg_current_xact_id_if_assigned() $$;
create function gt_opened(lowest int) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct o.child_id), '{}') from gt_my_openings() o where o.level >= lowest $$;
-- What was opened by more than broken glass: only by that is anything granted, sealed, shared, involved.
create function gt_opened_to_act(lowest int) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct o.child_id), '{}') from gt_my_openings() o where o.level >= lowest and o.ground <> 'break-glass' $$;
create function gt_opened_seals() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}') from seal s
  where s.partnership_id = gt_partnership() and s.child_id = any (gt_opened(2))
    and (gt_person() = any (s.openers) or s.lifted_at <= gt_now() or s.until_day < gt_london_day(gt_now())) $$;
create function gt_opened_limits() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(l.id), '{}') from statement_limit l
  where l.partnership_id = gt_partnership() and l.child_id = any (gt_opened(2)) and coalesce(l.until_day, 'infinity') >= gt_london_day(gt_now())
    and (gt_person() = any (l.audience) or gt_organisation() = any (l.audience) or exists (select from team_member m where m.partnership_id = gt_partnership() and m.account_id = gt_person()
      and m.team_id = any (l.audience) and m.from_day <= gt_london_day(gt_now()) and coalesce(m.to_day, 'infinity') >= gt_london_day(gt_now()))) $$;
-- The records that this transaction begins.
create function gt_beginning() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.child_id), '{}') from child_record r
  where r.partnership_id = gt_partnership() and r.transaction = pg_current_xact_id_if_assigned() and r.begun_by_id = gt_person() and r.organisation_id = gt_organisation() $$;
-- Of what is sealed and marked: whom to ask. Of what is silently sealed: nothing.
create function gt_marks() returns table (child uuid, organisation uuid, part text, happened timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select s.child_id, s.organisation_id, t.part, gt_london_day(t.happened)::timestamp at time zone 'Europe/London' from seal s join statement t on t.partnership_id = s.partnership_id and t.seal_id = s.id
  where s.partnership_id = gt_partnership() and s.others_see = 'marked' and s.child_id = any (gt_opened(case t.part when 'plan' then 3 else 4 end))
    and not coalesce(gt_person() = any (s.openers), false) and not coalesce(s.lifted_at <= gt_now(), false) and not coalesce(s.until_day < gt_london_day(gt_now()), false) and t.withdrawn_at is null and t.superseded_at is null $$;

call gt_guard('child_record');
call gt_allow('child_record', sees => '(select gt_is_system()) or child_id = any ((select gt_opened(2))::uuid[])',
  inserts => '(select gt_is_system()) or (begun_by_id = (select gt_person()) and organisation_id = (select gt_organisation()) and (select gt_my_roles())::text[] && ''{practitioner,supervisor,team-manager}'')',
  updates => '(select gt_is_system())');

do $$
declare
  opened constant text := 'child_id = any ((select gt_opened(2))::uuid[])';
  seals constant text := '(seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[]))';
  own constant text := 'organisation_id = (select gt_organisation())';
begin
  call gt_guard('statement');
  call gt_allow('statement',
    sees => format('(select gt_is_system()) or (%s and %s and (%s or limit_id = any ((select gt_opened_limits())::uuid[])
      or (limit_id is null and ((part = ''plan'' and child_id = any ((select gt_opened(3))::uuid[])) or child_id = any ((select gt_opened(4))::uuid[])))))', opened, seals, own),
    inserts => format('(select gt_is_system()) or (%s and author_id = (select gt_person()) and %s and (%s or child_id = any ((select gt_beginning())::uuid[])))', own, seals, opened),
    updates => format('(select gt_is_system()) or (%s and %s and %s)', own, seals, opened));
  revoke update on statement from golden_thread_app;
  grant update (superseded_at, withdrawn_at, ended_because, seal_id) on statement to golden_thread_app;

  call gt_guard('appearance');
  call gt_allow('appearance',
    sees => format('(select gt_is_system()) or (%s and %s and (%s or child_id = any ((select gt_opened(3))::uuid[])))', opened, seals, own),
    inserts => format('(select gt_is_system()) or (%s and (%s or child_id = any ((select gt_beginning())::uuid[])))', own, opened));

  call gt_guard('seal');
  call gt_allow('seal', sees => format('(select gt_is_system()) or (%s and (select gt_person()) = any (openers))', opened),
    inserts => format('(select gt_is_system()) or (child_id = any ((select gt_opened_to_act(3))::uuid[]) and %s)', own),
    updates => format('(select gt_is_system()) or (child_id = any ((select gt_opened_to_act(2))::uuid[]) and %s and (select gt_person()) = any (openers))', own));

  call gt_guard('statement_limit');
  call gt_allow('statement_limit', sees => format('(select gt_is_system()) or (%s and (%s or id = any ((select gt_opened_limits())::uuid[])))', opened, own),
    inserts => format('(select gt_is_system()) or ((%s or child_id = any ((select gt_beginning())::uuid[])) and %s)', opened, own));
end $$;

-- Who is involved is part of the plan; one's own involvements one always sees.
create function gt_may_involve(of_child uuid, of_organisation uuid, of_team uuid, of_worker uuid, of_kind text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_organisation = gt_organisation() and (
    -- Whoever begins a record is involved in it, with their team.
    (of_child = any (gt_beginning()) and of_kind = 'core' and (of_worker is null or of_worker = gt_person()))
    -- A manager or a supervisor involves others, never themselves, in a record to which they have access otherwise than by broken glass.
    or (of_child = any (gt_opened_to_act(3)) and of_worker is distinct from gt_person() and not (coalesce(of_team = any (gt_my_managed_teams()), false) and not of_child = any (gt_opened_to_act(4)))
      and ('team-manager' = any (gt_my_roles()) or ('supervisor' = any (gt_my_roles()) and exists (select from supervision s where s.partnership_id = gt_partnership() and s.supervisor_id = gt_person()
        and s.worker_id = of_worker and s.from_day <= gt_london_day(gt_now()) and coalesce(s.to_day, 'infinity') >= gt_london_day(gt_now())))))) $$;
create function gt_may_close(of_child uuid, of_organisation uuid, of_worker uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_organisation = gt_organisation() and of_child = any (gt_opened_to_act(3)) and ('team-manager' = any (gt_my_roles()) or ('supervisor' = any (gt_my_roles()) and exists (
    select from supervision s where s.partnership_id = gt_partnership() and s.supervisor_id = gt_person() and s.worker_id = of_worker
      and s.from_day <= gt_london_day(gt_now()) and coalesce(s.to_day, 'infinity') >= gt_london_day(gt_now())))) $$;
call gt_guard('involvement');
call gt_allow('involvement', sees => '(select gt_is_system()) or worker_id = (select gt_person()) or child_id = any ((select gt_opened(3))::uuid[])',
  inserts => '(select gt_is_system()) or gt_may_involve(child_id, organisation_id, team_id, worker_id, kind)',
  updates => '(select gt_is_system()) or gt_may_close(child_id, organisation_id, worker_id)');

call gt_guard('chair_assignment');
call gt_allow('chair_assignment', sees => '(select gt_is_system()) or account_id = (select gt_person()) or child_id = any ((select gt_opened(3))::uuid[])',
  inserts => '(select gt_is_system()) or (''team-manager'' = any ((select gt_my_roles())::text[]) and account_id <> (select gt_person()) and child_id = any ((select gt_opened_to_act(3))::uuid[]))',
  updates => '(select gt_is_system()) or (''team-manager'' = any ((select gt_my_roles())::text[]) and account_id <> (select gt_person()) and child_id = any ((select gt_opened_to_act(3))::uuid[]))');

-- Who answers what is asked of a record: its lead professional, the manager of the lead's team, and the manager of the lead organisation's duty team.
create function gt_may_answer(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_child = any (gt_opened_to_act(3)) and exists (
    select from involvement i where i.partnership_id = gt_partnership() and i.child_id = of_child and i.kind = 'lead' and i.organisation_id = gt_organisation()
      and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())
      and (i.worker_id = gt_person() or i.team_id = any (gt_my_managed_teams()) or 'team-manager' = any (gt_my_roles()))) $$;
-- How much of what was asked for can be granted.
create function gt_asked(of_request uuid, of_child uuid, of_person uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select max(gt_level_of(r.level)) from access_request r where r.partnership_id = gt_partnership() and r.id = of_request and r.child_id = of_child and r.account_id = of_person $$;
call gt_guard('access_request');
call gt_allow('access_request', sees => '(select gt_is_system()) or account_id = (select gt_person()) or child_id = any ((select gt_opened_to_act(3))::uuid[])',
  inserts => '(select gt_is_system())', updates => '(select gt_is_system()) or (account_id <> (select gt_person()) and gt_may_answer(child_id))');
call gt_guard('access_grant');
call gt_allow('access_grant', sees => '(select gt_is_system()) or account_id = (select gt_person()) or child_id = any ((select gt_opened(3))::uuid[])',
  inserts => '(select gt_is_system()) or (kind = ''request'' and given_by_id = (select gt_person()) and account_id is not null and account_id <> (select gt_person()) and organisation_id is null
    and to_day <= (select gt_london_day(gt_now())) + 28 and gt_may_answer(child_id) and gt_level_of(level) <= gt_asked(of, child_id, account_id))',
  updates => '(select gt_is_system()) or gt_may_answer(child_id)');

-- Broken glass: its times are the database's, nobody breaks it twice in a day, and those who must know are told in the same transaction.
create function gt_glass_is_whole(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from broken_glass b where b.partnership_id = gt_partnership() and b.child_id = of_child and b.account_id = gt_person() and b.at > gt_now() - interval '24 hours') $$;
create function gt_tell_of_glass() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare day constant date := gt_london_day(new.at);
begin
  insert into notice (partnership_id, id, account_id, for_dpo, child_id, about_id, kind, text, at, by_id)
    select new.partnership_id, gen_random_uuid(), told.account_id, false, new.child_id, new.id, 'break-glass', 'The glass was broken on a record. Somebody of neither team nor line reviews it in one working day', new.at, new.account_id
    from (
      select i.worker_id from involvement i where i.partnership_id = new.partnership_id and i.child_id = new.child_id and i.kind = 'lead' and i.worker_id is not null and i.from_day <= day and coalesce(i.to_day, 'infinity') >= day
      union select d.account_id from worker_duty d join team_member m on m.partnership_id = d.partnership_id and m.team_id = d.team_id
        where d.partnership_id = new.partnership_id and d.kind = 'manages-team' and m.account_id = new.account_id
          and d.from_day <= day and coalesce(d.to_day, 'infinity') >= day and m.from_day <= day and coalesce(m.to_day, 'infinity') >= day
      union select a.id from account a where a.partnership_id = new.partnership_id and a.role = 'data-protection-officer' and a.ended_at is null
    ) told (account_id) where told.account_id <> new.account_id;
  insert into notice (partnership_id, id, account_id, for_dpo, child_id, about_id, kind, text, at, by_id)
    values (new.partnership_id, gen_random_uuid(), null, true, new.child_id, new.id, 'break-glass', 'The glass was broken on a record', new.at, new.account_id);
  return null;
end $$;
revoke execute on function gt_tell_of_glass from public;
create trigger tell after insert on broken_glass for each row execute function gt_tell_of_glass();
create function gt_glass_now() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if gt_is_system() then return new; end if;
  new.until := gt_now() + (new.until - new.at);
  new.at := gt_now();
  return new;
end $$;
create trigger glass_now before insert on broken_glass for each row when (current_user = 'golden_thread_app') execute function gt_glass_now();
-- The breaker's team and line.
create function gt_near(of_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_person = gt_person()
    or exists (select from team_member a join team_member b on b.partnership_id = a.partnership_id and b.team_id = a.team_id where a.partnership_id = gt_partnership() and a.account_id = of_person and b.account_id = gt_person()
      and coalesce(a.to_day, 'infinity') >= gt_london_day(gt_now()) and coalesce(b.to_day, 'infinity') >= gt_london_day(gt_now()))
    or exists (select from team_member a where a.partnership_id = gt_partnership() and a.account_id = of_person and a.team_id = any (gt_my_managed_teams()))
    or exists (select from supervision s where s.partnership_id = gt_partnership() and s.worker_id = of_person and s.supervisor_id = gt_person() and coalesce(s.to_day, 'infinity') >= gt_london_day(gt_now())) $$;
call gt_guard('broken_glass');
call gt_allow('broken_glass',
  sees => '(select gt_is_system()) or account_id = (select gt_person()) or child_id = any ((select gt_opened(4))::uuid[]) or (select gt_my_roles())::text[] && ''{team-manager,independent-chair,data-protection-officer}''',
  inserts => '(select gt_is_system()) or (account_id = (select gt_person()) and organisation_id = (select gt_organisation()) and reviewed_at is null
    and (select gt_my_roles())::text[] && ''{practitioner,supervisor,team-manager,independent-chair}'' and gt_glass_is_whole(child_id))',
  updates => '(select gt_is_system()) or ((select gt_my_roles())::text[] && ''{team-manager,independent-chair,data-protection-officer}'' and not gt_near(account_id))');
revoke update on broken_glass from golden_thread_app;
grant update (reviewed_at, reviewed_by_id, verdict, verdict_because, escalated_at) on broken_glass to golden_thread_app;

call gt_guard('restriction');
call gt_allow('restriction', sees => '(select gt_is_system()) or (select gt_person()) = any (guardians) or (child_id = any ((select gt_opened(4))::uuid[]) and list ? (select gt_person())::text)',
  inserts => '(select gt_is_system()) or (''team-manager'' = any ((select gt_my_roles())::text[]) and child_id = any ((select gt_opened_to_act(4))::uuid[]))',
  updates => '(select gt_is_system())');

-- A conflict is declared by the worker, or noted by a manager, and then silent: the worker does not see what others noted.
create function gt_manages_somebody_of(of_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select 'team-manager' = any (gt_my_roles()) and exists (select from account a where a.partnership_id = gt_partnership() and a.id = of_person and a.organisation_id = gt_organisation()) $$;
call gt_guard('conflict');
call gt_allow('conflict', sees => '(select gt_is_system()) or declared_by_id = (select gt_person()) or (account_id <> (select gt_person()) and gt_manages_somebody_of(account_id))',
  inserts => '(select gt_is_system()) or (declared_by_id = (select gt_person()) and ended_at is null
    and (account_id = (select gt_person()) or (select gt_my_roles())::text[] && ''{supervisor,team-manager,independent-chair}''))',
  updates => '(select gt_is_system()) or (account_id <> (select gt_person()) and declared_by_id is distinct from (select gt_person()) and gt_manages_somebody_of(account_id))');
revoke update on conflict from golden_thread_app;
grant update (ended_at, ended_by_id, ended_because) on conflict to golden_thread_app;

call gt_guard('sharing_agreement');
call gt_allow('sharing_agreement', sees => '(select gt_signed_in())', inserts => '(select gt_is_system()) or ''data-protection-officer'' = any ((select gt_my_roles())::text[])',
  updates => '(select gt_is_system()) or ''data-protection-officer'' = any ((select gt_my_roles())::text[])');

call gt_guard('notice');
call gt_allow('notice', sees => '(select gt_is_system()) or account_id = (select gt_person()) or (for_dpo and ''data-protection-officer'' = any ((select gt_my_roles())::text[]))',
  inserts => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person()))');

-- Who has opened a record: those who see its plan; one's own openings; the data protection officer, and no contents by it. What somebody who may open a
-- silent seal did under it is seen by those who may open it; nobody hides a reading by naming a seal that is not theirs.
create function gt_is_hidden(by_seal uuid, of_child uuid, opened_by uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seal s where s.partnership_id = gt_partnership() and s.id = by_seal and s.child_id = of_child and s.others_see = 'silent' and opened_by = any (s.openers)
    and not gt_person() = any (s.openers) and s.lifted_at is null and coalesce(s.until_day, 'infinity') >= gt_london_day(gt_now())) $$;
call gt_allow('opening', sees => '(select gt_is_system()) or person_id = (select gt_person()) or (child_id = any ((select gt_opened(3))::uuid[]) and (seal_id is null or not gt_is_hidden(seal_id, child_id, person_id)))
  or ''data-protection-officer'' = any ((select gt_my_roles())::text[])');
call gt_history_of('opening');

do $$
declare t text;
begin
  foreach t in array '{child_record,statement,appearance,seal,statement_limit,involvement,chair_assignment,access_request,access_grant,broken_glass,restriction,conflict,sharing_agreement,notice}'::text[] loop
    execute format('call gt_history_of(%L)', t);
  end loop;
end $$;
