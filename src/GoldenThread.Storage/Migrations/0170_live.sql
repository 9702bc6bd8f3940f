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
