create table partnership (
  partnership_id uuid primary key,
  name text not null,
  slug text not null,
  scale jsonb not null,
  sample boolean not null default false
);
call gt_guard('partnership');
call gt_allow('partnership', sees => '(select gt_signed_in())', inserts => '(select gt_scope()) = ''system''', updates => '(select gt_administers())');
create policy listed on partnership for select to golden_thread_app using ((select gt_scope()) in ('jobs', 'public'));

create table board_meeting (
  partnership_id uuid not null references partnership,
  id uuid not null,
  held_on date not null,
  title text not null,
  primary key (partnership_id, id)
);
create index board_meeting_held_on on board_meeting (partnership_id, held_on);
call gt_guard('board_meeting');
call gt_allow('board_meeting', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');

create table organisation (
  partnership_id uuid not null references partnership,
  id uuid not null,
  name text not null,
  began date,
  ended date,
  contact_email text,
  escalation_email text,
  words tsvector generated always as (gt_words(name)) stored,
  primary key (partnership_id, id)
);
create index organisation_words on organisation using gin (words);
create index organisation_like on organisation using gin (name gin_trgm_ops);
call gt_guard('organisation');
call gt_allow('organisation', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');

create table organisation_name (
  partnership_id uuid not null default gt_partnership() references partnership,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  until date,
  words tsvector generated always as (gt_words(name)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index organisation_name_organisation on organisation_name (partnership_id, organisation_id);
create index organisation_name_words on organisation_name using gin (words);
call gt_guard('organisation_name');
call gt_allow('organisation_name', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');

create table succession (
  partnership_id uuid not null default gt_partnership() references partnership,
  id uuid not null,
  organisation_id uuid not null,
  successor_id uuid,
  kind text not null,
  from_day date not null,
  note text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, successor_id) references organisation (partnership_id, id)
);
create index succession_organisation on succession (partnership_id, organisation_id);
create index succession_successor on succession (partnership_id, successor_id);
call gt_guard('succession');
call gt_allow('succession', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');

create table account (
  partnership_id uuid not null references partnership,
  id uuid not null,
  organisation_id uuid,
  role text not null check (role in ('reader', 'board-member', 'organisation-lead', 'business-manager', 'administrator')),
  full_name text not null,
  ended_at timestamptz,
  ended_because text,
  last_sign_in_at timestamptz,
  user_name text not null,
  normalized_user_name text not null,
  email text not null,
  normalized_email text not null,
  email_confirmed boolean not null,
  password_hash text,
  security_stamp text,
  concurrency_stamp text,
  phone_number text,
  phone_number_confirmed boolean not null default false,
  two_factor_enabled boolean not null,
  lockout_end timestamptz,
  lockout_enabled boolean not null,
  access_failed_count int not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  constraint a_lead_has_an_organisation check (role <> 'organisation-lead' or organisation_id is not null)
);
-- An address signs in before its partnership is known, so it is unique in the whole installation.
create unique index account_normalized_email on account (normalized_email);
create unique index account_normalized_user_name on account (normalized_user_name);
create index account_id on account (id);
call gt_guard('account', history_without => '{password_hash,security_stamp,concurrency_stamp,normalized_email,normalized_user_name,last_sign_in_at}');
call gt_allow('account', sees => '(select gt_signed_in())', inserts => '(select gt_administers())', updates => '(select gt_administers()) or id = (select gt_person())');
create policy sign_in on account for select to golden_thread_app using ((select gt_scope()) = 'sign-in');
create policy sign_in_update on account for update to golden_thread_app using ((select gt_scope()) = 'sign-in');

-- Nobody gives themselves another role, organisation or partnership.
create function gt_refuse_own_promotion() returns trigger language plpgsql as $$
begin
  if not gt_administers() and (new.role, new.organisation_id, new.partnership_id, new.ended_at) is distinct from (old.role, old.organisation_id, old.partnership_id, old.ended_at) then
    raise exception 'Only an administrator changes the role or organisation of an account.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger no_own_promotion before update on account for each row when (current_user = 'golden_thread_app') execute function gt_refuse_own_promotion();

-- ASP.NET Core Identity knows no partnerships; what belongs to an account belongs to its partnership.
create function gt_partnership_of_account() returns trigger language plpgsql as $$
begin
  new.partnership_id := coalesce(new.partnership_id, (select a.partnership_id from account a where a.id = new.account_id));
  return new;
end $$;

create table account_claim (
  partnership_id uuid not null references partnership,
  id int generated by default as identity,
  account_id uuid not null,
  claim_type text,
  claim_value text,
  primary key (partnership_id, id),
  foreign key (partnership_id, account_id) references account (partnership_id, id)
);
create index account_claim_account on account_claim (partnership_id, account_id);

create table account_login (
  partnership_id uuid not null references partnership,
  login_provider text not null,
  provider_key text not null,
  provider_display_name text,
  account_id uuid not null,
  primary key (partnership_id, login_provider, provider_key),
  foreign key (partnership_id, account_id) references account (partnership_id, id)
);
create index account_login_key on account_login (login_provider, provider_key);
create index account_login_account on account_login (partnership_id, account_id);

create table account_token (
  partnership_id uuid not null references partnership,
  account_id uuid not null,
  login_provider text not null,
  name text not null,
  value text,
  primary key (partnership_id, account_id, login_provider, name),
  foreign key (partnership_id, account_id) references account (partnership_id, id)
);

create table account_passkey (
  partnership_id uuid not null references partnership,
  credential_id bytea not null,
  account_id uuid not null,
  data jsonb not null,
  primary key (partnership_id, credential_id),
  foreign key (partnership_id, account_id) references account (partnership_id, id)
);
create index account_passkey_credential on account_passkey (credential_id);
create index account_passkey_account on account_passkey (partnership_id, account_id);

call gt_guard('account_claim', deletable => true);
call gt_guard('account_login', deletable => true);
call gt_guard('account_token', deletable => true, history_without => '{value}');
call gt_guard('account_passkey', deletable => true, history_without => '{data}');
do $$
declare t text; own constant text := 'account_id = (select gt_person()) or (select gt_administers())';
begin
  foreach t in array '{account_claim,account_login,account_token,account_passkey}'::text[] loop
    execute format('create trigger partnership before insert on %I for each row execute function gt_partnership_of_account()', t);
    execute format('call gt_allow(%L, %L, %L, %L, %L)', t, own, own, own, own);
    execute format('create policy sign_in on %I for all to golden_thread_app using ((select gt_scope()) = ''sign-in'')', t);
  end loop;
end $$;

create table sign_in_session (
  partnership_id uuid not null references partnership,
  id uuid not null,
  account_id uuid not null,
  ticket bytea not null,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text,
  primary key (partnership_id, id),
  foreign key (partnership_id, account_id) references account (partnership_id, id)
);
create index sign_in_session_id on sign_in_session (id);
create index sign_in_session_account on sign_in_session (partnership_id, account_id);
create index sign_in_session_expires_at on sign_in_session (expires_at);
call gt_guard('sign_in_session', history => false, deletable => true);
create trigger partnership before insert on sign_in_session for each row execute function gt_partnership_of_account();
call gt_allow('sign_in_session', 'account_id = (select gt_person()) or (select gt_administers())', 'account_id = (select gt_person())',
  'account_id = (select gt_person())', 'account_id = (select gt_person()) or (select gt_administers())');
create policy sign_in on sign_in_session for all to golden_thread_app using ((select gt_scope()) = 'sign-in');

create table invitation (
  partnership_id uuid not null references partnership,
  id uuid not null,
  email text not null,
  full_name text not null,
  role text not null,
  organisation_id uuid,
  token_hash bytea not null,
  invited_by_id uuid,
  invited_by_name text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index invitation_token_hash on invitation (token_hash);
call gt_guard('invitation', history_without => '{token_hash}');
call gt_allow('invitation', sees => '(select gt_administers())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
create policy sign_in on invitation for select to golden_thread_app using ((select gt_scope()) = 'sign-in');

create table api_token (
  partnership_id uuid not null references partnership,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  purpose text not null check (purpose in ('api', 'calendar')),
  role text not null,
  organisation_id uuid,
  token_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, account_id) references account (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index api_token_token_hash on api_token (token_hash);
call gt_guard('api_token', history_without => '{token_hash,last_used_at}');
-- A calendar's address is one's own affair; a machine client is the administrator's.
call gt_allow('api_token', sees => '(select gt_administers()) or account_id = (select gt_person())',
  inserts => '(select gt_administers()) or (account_id = (select gt_person()) and purpose = ''calendar'' and role = (select gt_role()))',
  updates => '(select gt_administers()) or account_id = (select gt_person())');
create policy sign_in on api_token for select to golden_thread_app using ((select gt_scope()) = 'sign-in');
create policy sign_in_update on api_token for update to golden_thread_app using ((select gt_scope()) = 'sign-in');

-- Keys that protect cookies and links belong to the installation, not to a partnership.
create table data_protection_key (
  name text primary key,
  xml text not null
);
alter table data_protection_key enable row level security;
alter table data_protection_key force row level security;
create policy owner on data_protection_key using (true) with check (true);
grant select, insert on data_protection_key to golden_thread_app;
