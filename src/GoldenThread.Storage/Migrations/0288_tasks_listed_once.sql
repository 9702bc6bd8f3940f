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
