-- Which roles need a second step to sign in, since when, and how long somebody may go without; a row a role, whose day is null while the role needs none.
create table second_step_rule (
  partnership_id uuid not null references partnership deferrable initially deferred,
  role text not null constraint second_step_rule_role_length check (char_length(role::text) <= 200),
  since timestamptz,
  grace_days int not null check (grace_days between 0 and 90),
  provider_counts boolean not null,
  at timestamptz not null,
  by_name text not null constraint second_step_rule_by_name_length check (char_length(by_name::text) <= 200),
  primary key (partnership_id, role)
);
call gt_guard('second_step_rule');
call gt_allow('second_step_rule', sees => '(select gt_signed_in())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
create policy sign_in on second_step_rule for select to golden_thread_app using ((select gt_scope()) = 'sign-in');
call gt_change_what_is_seen('second_step_rule');
call gt_history_of('second_step_rule');

-- From when a role's grace is counted for its holder, and when their organisation's sign-in last vouched for a second step.
alter table account add column role_since timestamptz, add column provider_step_at timestamptz;
-- By which second step a browser signed in; null where by none.
alter table sign_in_session add column second_step text constraint sign_in_session_second_step_length check (char_length(second_step::text) <= 200)
  check (second_step in ('code', 'passkey', 'provider'));

-- Nobody gives themselves more grace, or takes somebody else's second step away alone.
create function gt_guard_second_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.role_since is distinct from old.role_since and not gt_administers() then
    raise exception 'Only an administrator changes from when a role is counted.' using errcode = 'insufficient_privilege';
  end if;
  if new.provider_step_at is distinct from old.provider_step_at and not (gt_is_system() or gt_scope() = 'sign-in') then
    raise exception 'That a provider vouched for a second step is kept when somebody signs in.' using errcode = 'insufficient_privilege';
  end if;
  if old.two_factor_enabled and not new.two_factor_enabled and not (gt_is_system() or gt_scope() = 'sign-in') and old.id is distinct from gt_person() then
    raise exception 'A second step is taken away with the consent of two people.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger second_step before update on account for each row when (current_user = 'golden_thread_app') execute function gt_guard_second_step();
-- An administrator sees which passkeys there are, and neither adds nor removes somebody else's; the secret of an app is its owner's.
drop policy deletes on account_passkey;
create policy deletes on account_passkey for delete to golden_thread_app
  using (partnership_id = (select gt_partnership()) and (account_id = (select gt_person()) or (select gt_is_system())));
drop policy inserts on account_passkey;
create policy inserts on account_passkey for insert to golden_thread_app
  with check (partnership_id = (select gt_partnership()) and (account_id = (select gt_person()) or (select gt_is_system())));
drop policy deletes on account_token;
create policy deletes on account_token for delete to golden_thread_app
  using (partnership_id = (select gt_partnership()) and (account_id = (select gt_person()) or (select gt_is_system())));

-- Somebody lost what they sign in with: an administrator asks for it to be taken off, a second person agrees, and the system does it.
create table second_step_recovery (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  account_id uuid not null,
  reason text not null constraint second_step_recovery_reason_length check (char_length(reason::text) <= 20000),
  asked_by_id uuid not null,
  asked_by_name text not null constraint second_step_recovery_asked_by_name_length check (char_length(asked_by_name::text) <= 200),
  asked_at timestamptz not null,
  answer text constraint second_step_recovery_answer_length check (char_length(answer::text) <= 200) check (answer in ('agreed', 'refused')),
  answered_by_id uuid,
  answered_by_name text constraint second_step_recovery_answered_by_name_length check (char_length(answered_by_name::text) <= 200),
  answered_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred,
  constraint nobody_asks_for_themselves check (asked_by_id <> account_id),
  constraint nobody_agrees_for_themselves check (answered_by_id <> account_id),
  constraint two_people check (answered_by_id <> asked_by_id),
  constraint answered_by_somebody check ((answer is null) = (answered_by_id is null) and (answer is null) = (answered_at is null))
);
create index second_step_recovery_account on second_step_recovery (partnership_id, account_id);
call gt_guard('second_step_recovery');
call gt_allow('second_step_recovery', sees => '(select gt_runs_plans())',
  inserts => '(select gt_is_system()) or ((select gt_administers()) and asked_by_id = (select gt_person()) and answer is null)', updates => '(select gt_is_system())');
call gt_history_of('second_step_recovery');
