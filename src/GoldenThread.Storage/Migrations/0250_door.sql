-- People who come to a session enter themselves at the door: by an address that the installation's key makes, before anybody has signed in.
create function gt_partnership_of_session(of_session uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select s.partnership_id from course_session s where s.id = of_session and gt_scope() = 'sign-in' $$;
revoke execute on function gt_partnership_of_session from public;
grant execute on function gt_partnership_of_session to golden_thread_app;
create index course_session_id on course_session (id);

-- When an organisation was reminded of what it owes of a policy; once.
alter table policy_acknowledgement add column reminded_at timestamptz;
