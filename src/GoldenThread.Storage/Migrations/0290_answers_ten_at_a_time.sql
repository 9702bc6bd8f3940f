-- How many answered rightly what is asked about a policy is told ten people at a time: who knows who read it between two numbers learns nothing of them.
create or replace function gt_policy_answers(of_policy uuid, of_version int) returns table (question int, chose_right int, answered int) language sql stable security definer set search_path = public, pg_temp as $$
  with placed as (
    select a.question, a.is_right, row_number() over (partition by a.question order by a.at, a.id) as place, count(*) over (partition by a.question) / 10 * 10 as told from policy_answer a
    where a.partnership_id = gt_partnership() and a.policy_id = of_policy and a.version = of_version and (gt_sees_plans() or gt_keeps_policy(of_policy)))
  select p.question, (count(*) filter (where p.is_right))::int, count(*)::int from placed p where p.place <= p.told group by p.question $$;
