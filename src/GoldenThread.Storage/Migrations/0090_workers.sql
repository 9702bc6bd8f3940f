-- People who work with children: their roles, teams, duties and supervisors. No child stands here.

-- The moment, as the application's clock says it where it is not the time of day (a proved part of the claim, so that nobody sets it who cannot
-- prove who they are); else the database's own.
do $do$ begin execute $f$create function gt_now() returns timestamptz language sql stable parallel safe
  begin atomic select coalesce(nullif(split_part(gt_proved(), chr(31), 7), '')::timestamptz, transaction_timestamp()); end$f$; end $do$;
-- A day is London's.
do $do$ begin execute $f$create function gt_london_day(at timestamptz) returns date language sql stable parallel safe begin atomic select (at at time zone 'Europe/London')::date; end$f$; end $do$;

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('reader', 'board-member', 'organisation-lead', 'business-manager', 'administrator',
  'practitioner', 'supervisor', 'team-manager', 'independent-chair', 'look-up-clinician', 'data-protection-officer'));
alter table account add constraint a_worker_has_an_organisation check (organisation_id is not null
  or role not in ('practitioner', 'supervisor', 'team-manager', 'independent-chair', 'look-up-clinician', 'data-protection-officer'));

-- Lengths of texts, as 0081_lengths.sql has them.
create procedure gt_lengths(of_table regclass, limits jsonb) language plpgsql set search_path = public, pg_temp as $$
declare l record;
begin
  for l in select key, value::int as longest from jsonb_each_text(limits) loop
    execute format('alter table %s add constraint %I check (char_length(%I::text) <= %s)', of_table, (select relname from pg_class where oid = of_table) || '_' || l.key || '_length', l.key, l.longest);
  end loop;
end $$;
revoke execute on procedure gt_lengths from public;

alter table organisation add column kind text, add column telephone text, add column out_of_hours text;
call gt_lengths('organisation', '{"kind": 200, "telephone": 200, "out_of_hours": 200}');

create table team (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  organisation_id uuid,
  name text not null,
  is_duty boolean not null default false,
  from_day date not null,
  to_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create table team_member (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, team_id) references team (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
create index team_member_account on team_member (partnership_id, account_id);
create index team_member_team on team_member (partnership_id, team_id);
create table worker_duty (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('manages-team', 'named-professional', 'also-has-role')),
  team_id uuid,
  role text,
  from_day date not null,
  to_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, team_id) references team (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred,
  check ((kind = 'manages-team') = (team_id is not null)), check ((kind = 'also-has-role') = (role is not null))
);
create index worker_duty_account on worker_duty (partnership_id, account_id);
create index worker_duty_team on worker_duty (partnership_id, team_id) where team_id is not null;
create table supervision (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  supervisor_id uuid not null,
  worker_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, supervisor_id) references account (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, worker_id) references account (partnership_id, id) deferrable initially deferred,
  check (supervisor_id <> worker_id)
);
create index supervision_supervisor on supervision (partnership_id, supervisor_id);
create index supervision_worker on supervision (partnership_id, worker_id);

call gt_lengths('team', '{"name": 500}');
call gt_lengths('worker_duty', '{"kind": 200, "role": 200}');

-- The roles that somebody has on a day, as the tables say: what a session claims decides nothing.
create function gt_roles_of(of_person uuid, on_day date) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(role) from (
    select a.role from account a where a.partnership_id = gt_partnership() and a.id = of_person
    union select d.role from worker_duty d where d.partnership_id = gt_partnership() and d.account_id = of_person and d.kind = 'also-has-role' and d.from_day <= on_day and coalesce(d.to_day, 'infinity') >= on_day) r $$;
create function gt_my_roles() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(gt_roles_of(gt_person(), gt_london_day(gt_now())), '{}') where gt_scope() = 'partnership' $$;
create function gt_my_managed_teams() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(d.team_id), '{}') from worker_duty d where d.partnership_id = gt_partnership() and d.account_id = gt_person() and d.kind = 'manages-team'
    and d.from_day <= gt_london_day(gt_now()) and coalesce(d.to_day, 'infinity') >= gt_london_day(gt_now()) $$;

do $$
declare t text; in_team constant text := '(select gt_is_system()) or (team_id = any ((select gt_my_managed_teams())::uuid[]) and account_id <> (select gt_person()))';
begin
  foreach t in array '{team,team_member,worker_duty,supervision}'::text[] loop
    execute format('call gt_guard(%L)', t);
  end loop;
  call gt_allow('team', sees => '(select gt_signed_in())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
  call gt_allow('team_member', sees => '(select gt_signed_in())', inserts => in_team, updates => in_team);
  -- Nobody gives themselves a duty.
  call gt_allow('worker_duty', sees => '(select gt_signed_in())', inserts => '(select gt_is_system()) or ((select gt_administers()) and account_id <> (select gt_person()))',
    updates => '(select gt_is_system()) or ((select gt_administers()) and account_id <> (select gt_person()))');
  call gt_allow('supervision', sees => '(select gt_signed_in())',
    inserts => '(select gt_is_system()) or (''team-manager'' = any ((select gt_my_roles())::text[]) and supervisor_id <> (select gt_person()))',
    updates => '(select gt_is_system()) or (''team-manager'' = any ((select gt_my_roles())::text[]) and supervisor_id <> (select gt_person()))');
  foreach t in array '{team,team_member,worker_duty,supervision}'::text[] loop
    execute format('call gt_history_of(%L)', t);
  end loop;
end $$;
