-- Tasks: what the pathways ask for in each record, and where it stands. They are worked out by the model from the record's events, in the transaction that
-- records, corrects or withdraws one, and when a day has passed; only the system writes them. So they have no history of their own: what they said on any
-- day is worked out from the record as it was known then. What people do with them (excuse, give to somebody, answer) is kept with its history.
create table task (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  pathway text not null,
  version int not null,
  trigger_event text not null,
  step text not null,
  number int not null,
  -- The silent seals without which it is another, or none: it is there only for those who open all of them.
  seals uuid[] not null default '{}',
  state text not null,
  began timestamptz not null,
  runs_from timestamptz,
  due timestamptz,
  done_at timestamptz,
  done_recorded timestamptz,
  because uuid[] not null default '{}',
  gone_at timestamptz,
  gone_says text,
  organisation_id uuid,
  team_id uuid,
  worker_id uuid,
  lead_id uuid,
  assigned_to_id uuid,
  excused_until date,
  excused_by_id uuid,
  climbed int not null default 0,
  escalated_to_id uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred
);
create unique index task_of on task (partnership_id, child_id, pathway, version, trigger_event, step, number, seals);
-- Lists begin with whose they are.
create index task_worker on task (partnership_id, worker_id, due) where worker_id is not null and state in ('due', 'overdue');
create index task_assigned on task (partnership_id, assigned_to_id, due) where assigned_to_id is not null and state in ('due', 'overdue');
create index task_escalated on task (partnership_id, escalated_to_id, due) where escalated_to_id is not null and state in ('due', 'overdue');
create index task_team on task (partnership_id, team_id, due) where team_id is not null and state in ('due', 'overdue');
create index task_unowned_of on task (partnership_id, organisation_id, due) where worker_id is null and team_id is null and state in ('due', 'overdue');
create index task_unowned_by on task (partnership_id, lead_id, due) where worker_id is null and team_id is null and state in ('due', 'overdue');
create index task_changed on task (partnership_id, organisation_id, changed_at);
call gt_lengths('task', '{"pathway": 200, "trigger_event": 500, "step": 200, "state": 200, "gone_says": 500}');

-- A list of tasks is an entry like any other list.
alter table child_list drop constraint child_list_kind_check;
alter table child_list add constraint child_list_kind_check check (kind in ('list', 'search', 'tasks'));

-- When a record's tasks change by themselves next, and when they were worked out last.
create table task_clock (
  partnership_id uuid not null references partnership deferrable initially deferred,
  child_id uuid not null,
  next_change timestamptz,
  worked_out_at timestamptz not null,
  primary key (partnership_id, child_id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred
);
create index task_clock_next on task_clock (partnership_id, next_change) where next_change is not null;

create table task_act (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  task uuid not null,
  kind text not null check (kind in ('excused', 'assigned', 'answered')),
  by_id uuid not null,
  by_name text not null,
  organisation_id uuid not null,
  at timestamptz not null,
  until_day date,
  to_id uuid,
  because text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  constraint an_excuse_ends check (kind <> 'excused' or until_day is not null),
  constraint an_assignment_names_somebody check (kind <> 'assigned' or to_id is not null)
);
create index task_act_child on task_act (partnership_id, child_id);
call gt_lengths('task_act', '{"kind": 200, "by_name": 200, "because": 20000}');

call gt_guard('task', history => false);
call gt_allow('task', sees => '(select gt_is_system()) or (child_id = any ((select gt_opened(3))::uuid[]) and (seals = ''{}'' or seals <@ (select gt_opened_seals())::uuid[]))',
  inserts => '(select gt_is_system())', updates => '(select gt_is_system())');
call gt_guard('task_clock', history => false);
call gt_allow('task_clock', sees => '(select gt_is_system()) or child_id = any ((select gt_opened(3))::uuid[])', inserts => '(select gt_is_system())', updates => '(select gt_is_system())');

-- Nobody excuses their own; whom it escalated to answers.
create function gt_may_act_on_task(of_task uuid, of_child uuid, of_kind text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_child = any (gt_opened_to_act(3)) and exists (select from task t where t.partnership_id = gt_partnership() and t.id = of_task and t.child_id = of_child and t.seals <@ gt_opened_seals()
    and case of_kind when 'answered' then t.escalated_to_id = gt_person()
      when 'excused' then gt_my_roles() && '{supervisor,team-manager}' and coalesce(t.assigned_to_id, t.worker_id) is distinct from gt_person()
      else gt_my_roles() && '{supervisor,team-manager}' end) $$;
call gt_guard('task_act');
call gt_allow('task_act', sees => '(select gt_is_system()) or (child_id = any ((select gt_opened(3))::uuid[]) and exists (select from task t where t.partnership_id = task_act.partnership_id and t.id = task_act.task))',
  inserts => '(select gt_is_system()) or (by_id = (select gt_person()) and organisation_id = (select gt_organisation()) and gt_may_act_on_task(task, child_id, kind))');
call gt_history_of('task_act');

-- Lists of tasks need no opening: they say whose they are in columns. Each child is decided as for any other list, and nothing of a record in which the
-- person may not see the plan is shown; that a list was shown is written first.
create function gt_tasks_of_mine(which text) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select gt_partnership() as partnership, gt_person() as person, gt_organisation() as organisation, gt_london_day(gt_now()) as day, gt_my_roles() as roles),
    teams as materialized (
      select m.team_id from me join team_member m on m.partnership_id = me.partnership and m.account_id = me.person and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day
      union select d.team_id from me join worker_duty d on d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day),
    line as materialized (
      select s.worker_id as id from me join supervision s on s.partnership_id = me.partnership and s.supervisor_id = me.person and s.from_day <= me.day and coalesce(s.to_day, 'infinity') >= me.day
      union select m.account_id from me join worker_duty d on d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day
        join team_member m on m.partnership_id = me.partnership and m.team_id = d.team_id and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day),
    found as (
      select t.* from me join task t on t.partnership_id = me.partnership and t.assigned_to_id = me.person and t.state in ('due', 'overdue') where which = 'mine'
      union select t.* from me join task t on t.partnership_id = me.partnership and t.worker_id = me.person and t.assigned_to_id is null and t.state in ('due', 'overdue') where which = 'mine'
      union select t.* from me join task t on t.partnership_id = me.partnership and t.escalated_to_id = me.person and t.state in ('due', 'overdue') where which = 'mine'
      union select t.* from me join task t on t.partnership_id = me.partnership and t.worker_id in (select id from line) and t.assigned_to_id is null and t.state in ('due', 'overdue') where which = 'team'
      union select t.* from me join task t on t.partnership_id = me.partnership and t.assigned_to_id in (select id from line) and t.state in ('due', 'overdue') where which = 'team'
      union select t.* from me join task t on t.partnership_id = me.partnership and t.team_id in (select team_id from teams) and t.state in ('due', 'overdue') where which = 'team'
      union select t.* from me join task t on t.partnership_id = me.partnership and (t.organisation_id = me.organisation or t.lead_id = me.organisation) and t.worker_id is null and t.team_id is null
        and t.assigned_to_id is null and t.state in ('due', 'overdue') where which = 'unowned' and me.roles && '{supervisor,team-manager}')
  select f.* from found f, me
  where (which = 'mine' and f.escalated_to_id = me.person or f.excused_until is null or f.excused_until < me.day)
    and (f.seals = '{}' or not gt_closed_to(me.person, f.seals[1], f.seals))
    -- Where something was silently sealed since they were worked out, nobody but its openers sees them until they are worked out anew.
    and not exists (select from seal s join task_clock k on k.partnership_id = s.partnership_id and k.child_id = s.child_id
      where s.partnership_id = f.partnership_id and s.child_id = f.child_id and s.others_see = 'silent' and s.at > k.worked_out_at and not me.person = any (s.openers))
    -- Of what is said twice, what whoever opens more seals gets.
    and not exists (select from task o where o.partnership_id = f.partnership_id and o.child_id = f.child_id and o.pathway = f.pathway and o.version = f.version and o.trigger_event = f.trigger_event
      and o.step = f.step and o.number = f.number and cardinality(o.seals) > cardinality(f.seals) and not gt_closed_to(me.person, o.seals[1], o.seals)) $$;
revoke execute on function gt_tasks_of_mine from public;

create function gt_list_tasks(which text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select n.child, a.level from (select distinct t.child_id as child from (select child_id from gt_tasks_of_mine(which) order by due limit 500) t) n
    cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 3) c;
  return gt_keep_list('tasks', jsonb_build_object('which', which), found.children, found.levels);
end $$;

create function gt_tasks_listed(of_list uuid) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  select t.* from child_list c cross join lateral gt_tasks_of_mine(c.terms ->> 'which') t
  where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() and t.child_id = any (c.children)
  order by t.due, t.id limit 500 $$;
-- How much waits for the person, of children whose plan they may see: numbers alone.
create function gt_tasks_waiting(out overdue int, out due int) language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select t.child_id, t.state from gt_tasks_of_mine('mine') t),
    seen as materialized (select c.child_id from (select distinct child_id from mine) c cross join lateral gt_access(gt_person(), c.child_id, gt_now()) a where a.level >= 3)
  select (count(*) filter (where m.state = 'overdue'))::int, (count(*) filter (where m.state = 'due'))::int from mine m join seen s on s.child_id = m.child_id where gt_scope() = 'partnership' $$;
revoke execute on function gt_list_tasks, gt_tasks_listed, gt_tasks_waiting from public;
grant execute on function gt_list_tasks, gt_tasks_listed, gt_tasks_waiting to golden_thread_app;

-- For a program of an organisation, in the name of one of its people: the organisation's tasks that changed after a moment, of children whose plan that
-- person may see. What is under a silent seal leaves by no program.
create function gt_tasks_since(since timestamptz, after uuid, most int) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  select t.* from task t where t.partnership_id = gt_partnership() and t.organisation_id = gt_organisation() and t.seals = '{}' and (t.changed_at, t.id) > (since, after)
    and not exists (select from task o where o.partnership_id = t.partnership_id and o.child_id = t.child_id and o.pathway = t.pathway and o.version = t.version and o.trigger_event = t.trigger_event
      and o.step = t.step and o.number = t.number and o.seals <> '{}' and not gt_closed_to(gt_person(), o.seals[1], o.seals))
  order by t.changed_at, t.id limit least(most, 500) $$;
create function gt_list_tasks_since(since timestamptz, after uuid, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select n.child, a.level from (select distinct t.child_id as child from gt_tasks_since(since, after, most) t) n cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 3) c;
  return gt_keep_list('tasks', jsonb_build_object('since', since, 'after', after, 'most', most), found.children, found.levels);
end $$;
create function gt_tasks_listed_since(of_list uuid) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  select t.* from child_list c cross join lateral gt_tasks_since((c.terms ->> 'since')::timestamptz, (c.terms ->> 'after')::uuid, (c.terms ->> 'most')::int) t
  where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() and t.child_id = any (c.children) $$;
revoke execute on function gt_tasks_since, gt_list_tasks_since, gt_tasks_listed_since from public;
grant execute on function gt_list_tasks_since, gt_tasks_listed_since to golden_thread_app;

-- Whose a task is, and what of it may be seen, changes with involvements, chairs, supervision and seals: those records are worked out at the next round.
create function gt_tasks_turn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare one uuid;
begin
  -- What the seal silently hides is hidden at once.
  if tg_table_name = 'seal' and tg_op = 'INSERT' and to_jsonb(new) ->> 'others_see' = 'silent' then
    update task t set seals = array[(to_jsonb(new) ->> 'id')::uuid]
      where t.partnership_id = new.partnership_id and t.child_id = (to_jsonb(new) ->> 'child_id')::uuid and t.seals = '{}' and exists (select from statement s where s.partnership_id = t.partnership_id
        and s.child_id = t.child_id and s.id = any (t.because) and (s.seal_id = (to_jsonb(new) ->> 'id')::uuid or (to_jsonb(new) ->> 'id')::uuid = any (s.also_sealed)));
  end if;
  for one in select distinct c.child from (
      select (to_jsonb(new) ->> 'child_id')::uuid as child
      union select i.child_id from involvement i where tg_table_name = 'supervision' and i.partnership_id = new.partnership_id and i.worker_id = (to_jsonb(new) ->> 'worker_id')::uuid) c
    where c.child is not null order by c.child loop
    perform pg_advisory_xact_lock(hashtextextended('golden-thread:tasks:' || one, 0));
    update task_clock set next_change = least(next_change, gt_now()) where partnership_id = new.partnership_id and child_id = one;
  end loop;
  return null;
end $$;
create trigger tasks_turn after insert or update on involvement for each row execute function gt_tasks_turn();
create trigger tasks_turn after insert or update on chair_assignment for each row execute function gt_tasks_turn();
create trigger tasks_turn after insert or update on supervision for each row execute function gt_tasks_turn();
create trigger tasks_turn after insert or update on seal for each row execute function gt_tasks_turn();
revoke execute on function gt_tasks_turn from public;
