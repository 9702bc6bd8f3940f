-- What an organisation's program sent about a child whom no record is exactly of is known by its key: sent again it is there once.
alter table intake add column given_key text;
call gt_lengths('intake', '{"given_key": 200}');
create unique index intake_given on intake (partnership_id, organisation_id, given_key, md5(text)) where given_key is not null;

-- When a record is looked at again for adults who are unseen: somebody who was tried and not met, or met long ago, becomes unseen by time alone. What is
-- there already is looked at once.
alter table task_clock add column next_look timestamptz;
update task_clock set next_look = worked_out_at;
create index task_clock_look on task_clock (partnership_id, next_look) where next_look is not null;

-- A task is decided on in its own organisation: nobody excuses their own, or gives somebody else's people work, unless nobody has it and their organisation
-- leads for the child, or it has come to them. It is given only to somebody who may see the plan.
create or replace function gt_may_act_on_task(of_task uuid, of_child uuid, of_kind text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_child = any (gt_opened_to_act(3)) and exists (select from task t where t.partnership_id = gt_partnership() and t.id = of_task and t.child_id = of_child and t.seals <@ gt_opened_seals()
    and case of_kind when 'answered' then t.escalated_to_id = gt_person()
      else gt_my_roles() && '{supervisor,team-manager}' and (of_kind <> 'excused' or coalesce(t.assigned_to_id, t.worker_id) is distinct from gt_person())
        and (t.organisation_id = gt_organisation() or t.escalated_to_id = gt_person()
          or (t.lead_id = gt_organisation() and (t.organisation_id is null or (t.worker_id is null and t.team_id is null and t.assigned_to_id is null)))) end) $$;
create function gt_may_have_task(of_person uuid, of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select a.level >= 3 from gt_access(of_person, of_child, gt_now()) a $$;
revoke execute on function gt_may_have_task from public;
grant execute on function gt_may_have_task to golden_thread_app;
alter policy inserts on task_act with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (by_id = (select gt_person()) and organisation_id = (select gt_organisation())
  and gt_may_act_on_task(task, child_id, kind) and (to_id is null or gt_may_have_task(to_id, child_id)))));

-- A list of tasks comes in pages: it decides of no more children than it shows.
drop function gt_tasks_listed(uuid);
drop function gt_list_tasks(text);
create function gt_list_tasks(which text, skip int, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select n.child, a.level from (select distinct t.child_id as child from (select child_id from gt_tasks_of_mine(which) order by due, id offset greatest(skip, 0) limit least(most, 500)) t) n
    cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 3) c;
  return gt_keep_list('tasks', jsonb_build_object('which', which, 'skip', greatest(skip, 0), 'most', least(most, 500)), found.children, found.levels);
end $$;
create function gt_tasks_listed(of_list uuid) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  select p.* from child_list c
    cross join lateral (select t.* from gt_tasks_of_mine(c.terms ->> 'which') t order by t.due, t.id offset (c.terms ->> 'skip')::int limit (c.terms ->> 'most')::int) p
  where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() and p.child_id = any (c.children)
  order by p.due, p.id $$;
revoke execute on function gt_list_tasks, gt_tasks_listed from public;
grant execute on function gt_list_tasks, gt_tasks_listed to golden_thread_app;
