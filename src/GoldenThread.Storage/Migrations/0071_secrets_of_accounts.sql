-- What somebody could sign in with stands in a table of its own. It is seen on the way in, and by the person whose it is; a colleague who may
-- see an account, an administrator too, sees nothing of it.
create table account_secret (
  partnership_id uuid not null references partnership deferrable initially deferred,
  account_id uuid not null,
  password_hash text,
  security_stamp text,
  primary key (partnership_id, account_id),
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
create index account_secret_account on account_secret (account_id);
call gt_guard('account_secret', history => false);
call gt_allow('account_secret', sees => '(select gt_is_system()) or account_id = (select gt_person())', inserts => '(select gt_is_system()) or account_id = (select gt_person())',
  updates => '(select gt_is_system()) or account_id = (select gt_person())');
create policy sign_in on account_secret for select to golden_thread_app using ((select gt_scope()) = 'sign-in');
create policy sign_in_insert on account_secret for insert to golden_thread_app with check ((select gt_scope()) = 'sign-in');
create policy sign_in_update on account_secret for update to golden_thread_app using ((select gt_scope()) = 'sign-in');
create trigger partnership before insert on account_secret for each row execute function gt_partnership_of_account();

insert into account_secret select partnership_id, id, password_hash, security_stamp from account;
alter table account drop column password_hash, drop column security_stamp;

-- The secrets of authenticator apps and recovery codes are sealed under the installation's key from now on; those that stand in plain text
-- are sealed once this step has run.
alter table account_token add column sealed boolean not null default true;
alter table account_token disable trigger history;
update account_token set sealed = false;
alter table account_token enable trigger history;

-- An administrator who locks an account makes its links that are still in the post useless, without seeing what they were made with.
create function gt_renew_stamp(of_account uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not gt_administers() then raise exception 'Only an administrator does this for somebody else.' using errcode = 'insufficient_privilege'; end if;
  update account_secret set security_stamp = gen_random_uuid()::text where partnership_id = gt_partnership() and account_id = of_account;
end $$;
revoke execute on function gt_renew_stamp from public;
grant execute on function gt_renew_stamp to golden_thread_app;
