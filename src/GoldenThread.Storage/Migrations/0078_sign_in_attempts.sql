-- How often somebody tried to prove who they are and could not. A bucket is a hash: the table holds no address of anybody, and an address
-- without an account has the same rows as one with. It belongs to the installation, because an address signs in before its partnership is known.
create table sign_in_attempt (
  bucket bytea primary key,
  failures int not null,
  last_at timestamptz not null
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);
call gt_guard('sign_in_attempt', history => false, deletable => true);
grant select, insert, update on sign_in_attempt to golden_thread_app;
create policy sign_in on sign_in_attempt for all to golden_thread_app
  using ((select gt_scope()) = 'sign-in') with check ((select gt_scope()) = 'sign-in');

-- When the person of a session last proved again who they are; what changes how one signs in asks for it.
alter table sign_in_session add column confirmed_at timestamptz;
