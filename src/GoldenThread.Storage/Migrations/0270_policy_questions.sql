-- What is asked about a version of a policy of those who confirm that they have read it. An answer is seen by whoever gave it alone, not by the lead of their
-- organisation either; everybody else who sees how far the policy has come as a whole gets numbers, from ten people on.
alter table policy_version add column questions jsonb not null default '[]' check (char_length(questions::text) <= 100000);

create table policy_answer (
  partnership_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version int not null check (version > 0),
  question int not null check (question between 1 and 3),
  by_id uuid not null,
  chosen text not null check (char_length(chosen) <= 500),
  is_right boolean not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, policy_id, version, by_id, question),
  foreign key (partnership_id, policy_id) references policy (partnership_id, id) deferrable initially deferred
);

create function gt_policy_answers(of_policy uuid, of_version int) returns table (question int, chose_right int, answered int) language sql stable security definer set search_path = public, pg_temp as $$
  select a.question, (count(*) filter (where a.is_right))::int, count(*)::int from policy_answer a
  where a.partnership_id = gt_partnership() and a.policy_id = of_policy and a.version = of_version and (gt_sees_plans() or gt_keeps_policy(of_policy))
  group by a.question having count(*) >= 10 $$;
revoke execute on function gt_policy_answers from public;
grant execute on function gt_policy_answers to golden_thread_app;

call gt_guard('policy_answer');
-- It is never changed.
call gt_allow('policy_answer',
  sees => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person()))',
  inserts => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person()))');
call gt_history_of('policy_answer');
