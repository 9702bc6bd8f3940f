-- Of what is said twice, what whoever opens more seals gets: it is asked of every task of a list, and hardly any is sealed. Those that are have an index of their
-- own, and each task is on a list once, so that no rows have to be compared. What is asked is the same.
create index task_sealed on task (partnership_id, child_id, pathway, version, trigger_event, step, number) where seals <> '{}';

create or replace function gt_tasks_of_mine(which text) returns setof task language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  partnership constant uuid := gt_partnership();
  person constant uuid := gt_person();
  organisation constant uuid := gt_organisation();
  day constant date := gt_london_day(gt_now());
  decides constant boolean := gt_my_roles() && '{supervisor,team-manager}';
  line uuid[]; teams uuid[];
begin
  if which = 'team' then
    teams := array(
      select m.team_id from team_member m where m.partnership_id = partnership and m.account_id = person and m.from_day <= day and coalesce(m.to_day, 'infinity') >= day
      union select d.team_id from worker_duty d where d.partnership_id = partnership and d.account_id = person and d.kind = 'manages-team' and d.from_day <= day and coalesce(d.to_day, 'infinity') >= day);
    line := array(
      select s.worker_id from supervision s where s.partnership_id = partnership and s.supervisor_id = person and s.from_day <= day and coalesce(s.to_day, 'infinity') >= day
      union select m.account_id from worker_duty d join team_member m on m.partnership_id = d.partnership_id and m.team_id = d.team_id and m.from_day <= day and coalesce(m.to_day, 'infinity') >= day
        where d.partnership_id = partnership and d.account_id = person and d.kind = 'manages-team' and d.from_day <= day and coalesce(d.to_day, 'infinity') >= day);
  end if;
  return query
  with found as (
    select t.* from task t where which = 'mine' and t.partnership_id = partnership and t.escalated_to_id = person and t.state in ('due', 'overdue')
    union all select t.* from task t where which = 'mine' and t.partnership_id = partnership and t.assigned_to_id = person and t.state in ('due', 'overdue')
      and t.escalated_to_id is distinct from person and (t.excused_until is null or t.excused_until < day)
    union all select t.* from task t where which = 'mine' and t.partnership_id = partnership and t.worker_id = person and t.assigned_to_id is null and t.state in ('due', 'overdue')
      and t.escalated_to_id is distinct from person and (t.excused_until is null or t.excused_until < day)
    union all select t.* from task t where which = 'team' and t.partnership_id = partnership and t.state in ('due', 'overdue') and (t.excused_until is null or t.excused_until < day)
      and ((t.worker_id = any (line) and t.assigned_to_id is null) or t.assigned_to_id = any (line) or t.team_id = any (teams))
    union all select t.* from task t where which = 'unowned' and decides and t.partnership_id = partnership and t.state in ('due', 'overdue') and (t.excused_until is null or t.excused_until < day)
      and (t.organisation_id = organisation or t.lead_id = organisation) and t.worker_id is null and t.team_id is null and t.assigned_to_id is null)
  select f.* from found f
  where (f.seals = '{}' or not gt_closed_to(person, f.seals[1], f.seals))
    and not exists (select from seal s join task_clock k on k.partnership_id = s.partnership_id and k.child_id = s.child_id
      where s.partnership_id = f.partnership_id and s.child_id = f.child_id and s.others_see = 'silent' and s.at > k.worked_out_at and not person = any (s.openers))
    and not exists (select from task o where o.partnership_id = f.partnership_id and o.child_id = f.child_id and o.pathway = f.pathway and o.version = f.version and o.trigger_event = f.trigger_event
      and o.step = f.step and o.number = f.number and o.seals <> '{}' and cardinality(o.seals) > cardinality(f.seals) and not gt_closed_to(person, o.seals[1], o.seals));
end $$;

-- A step that comes back every few weeks stands on a list once, as the first that is open and the last: who let it pass thirty times has one thing to look at. Whether
-- more follow is said by the list, whatever was left out of it.
create function gt_tasks_in_turn(which text, skip int, most int) returns table (turn int, task task) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  with mine as materialized (select m.* from gt_tasks_of_mine(which) m),
    turns as (
      select g.*, (row_number() over (order by g.first, g.child_id, g.pathway, g.version, g.trigger_event, g.step))::int as place from (
        select m.child_id, m.pathway, m.version, m.trigger_event, m.step, min(m.due) as first, max(m.due) as last from mine m group by m.child_id, m.pathway, m.version, m.trigger_event, m.step) g)
  select t.place - skip, m::task from turns t join mine m on m.child_id = t.child_id and m.pathway = t.pathway and m.version = t.version and m.trigger_event = t.trigger_event and m.step = t.step
  where t.place > skip and t.place <= skip + most and (m.due is not distinct from t.first or m.due = t.last);
end $$;
revoke execute on function gt_tasks_in_turn from public;

create or replace function gt_list_tasks(which text, skip int, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  passed constant int := greatest(skip, 0);
  shown constant int := least(most, 500);
  found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  with page as materialized (select p.turn, (p.task).child_id as child from gt_tasks_in_turn(which, passed, shown + 1) p),
    seen as (select n.child, a.level from (select distinct p.child from page p where p.turn <= shown) n cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 3)
  select (select array_agg(s.child order by s.child) from seen s) as children, (select array_agg(s.level order by s.child) from seen s) as levels, exists (select from page p where p.turn > shown) as more into found;
  return gt_keep_list('tasks', jsonb_build_object('which', which, 'skip', passed, 'most', shown, 'more', found.more), found.children, found.levels);
end $$;

drop function gt_tasks_listed(uuid);
create function gt_tasks_listed(of_list uuid) returns setof task language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select (p.task).* from child_list c cross join lateral gt_tasks_in_turn(c.terms ->> 'which', (c.terms ->> 'skip')::int, (c.terms ->> 'most')::int) p
  where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() and (p.task).child_id = any (c.children);
end $$;
create function gt_tasks_go_on(of_list uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((c.terms ->> 'more')::boolean, false) from child_list c where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.person_id = gt_person() $$;
revoke execute on function gt_tasks_listed, gt_tasks_go_on from public;
grant execute on function gt_tasks_listed, gt_tasks_go_on to golden_thread_app;
