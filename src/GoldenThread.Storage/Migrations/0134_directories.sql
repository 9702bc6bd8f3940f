-- Organisations' directories of staff, which say by SCIM who joins, who leaves and who is in which group. A directory's token belongs to one partnership.
create table staff_directory (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  name text not null constraint staff_directory_name_length check (char_length(name::text) <= 500),
  domains text not null constraint staff_directory_domains_length check (char_length(domains::text) <= 1000),
  organisation_id uuid,
  token_hash bytea not null,
  issued_at timestamptz not null,
  issued_by_name text not null constraint staff_directory_issued_by_name_length check (char_length(issued_by_name::text) <= 200),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index staff_directory_token_hash on staff_directory (token_hash);
call gt_guard('staff_directory', history_without => '{token_hash,last_used_at}');
call gt_allow('staff_directory', sees => '(select gt_administers())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
create policy sign_in on staff_directory for select to golden_thread_app using ((select gt_scope()) = 'sign-in');
create policy sign_in_update on staff_directory for update to golden_thread_app using ((select gt_scope()) = 'sign-in');
call gt_change_what_is_seen('staff_directory');
call gt_history_of('staff_directory');

-- A person as a directory says; their account is made once a group gives them a role.
create table directory_user (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  directory_id uuid not null,
  account_id uuid,
  user_name text not null constraint directory_user_user_name_length check (char_length(user_name::text) <= 254),
  external_id text constraint directory_user_external_id_length check (char_length(external_id::text) <= 500),
  display_name text constraint directory_user_display_name_length check (char_length(display_name::text) <= 200),
  given_name text constraint directory_user_given_name_length check (char_length(given_name::text) <= 200),
  family_name text constraint directory_user_family_name_length check (char_length(family_name::text) <= 200),
  email text constraint directory_user_email_length check (char_length(email::text) <= 254),
  active boolean not null,
  kept boolean not null default false,
  shut boolean not null default false,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, directory_id) references staff_directory (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
create unique index directory_user_name on directory_user (partnership_id, directory_id, lower(user_name)) where gone_at is null;
create index directory_user_account on directory_user (partnership_id, account_id);
call gt_guard('directory_user');
call gt_allow('directory_user', sees => '(select gt_administers())', inserts => '(select gt_is_system())', updates => '(select gt_administers())');
call gt_history_of('directory_user');

-- A group of a directory, and the role that an administrator gives to those who are in it.
create table directory_group (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  directory_id uuid not null,
  name text not null constraint directory_group_name_length check (char_length(name::text) <= 500),
  external_id text constraint directory_group_external_id_length check (char_length(external_id::text) <= 500),
  role text constraint directory_group_role_length check (char_length(role::text) <= 200),
  organisation_id uuid,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, directory_id) references staff_directory (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create unique index directory_group_named on directory_group (partnership_id, directory_id, lower(name)) where gone_at is null;
call gt_guard('directory_group');
call gt_allow('directory_group', sees => '(select gt_administers())', inserts => '(select gt_is_system())', updates => '(select gt_administers())');
call gt_history_of('directory_group');

-- Who is in a group; a row stays when somebody leaves it, and says so.
create table directory_member (
  partnership_id uuid not null references partnership deferrable initially deferred,
  group_id uuid not null,
  user_id uuid not null,
  is_member boolean not null,
  primary key (partnership_id, group_id, user_id),
  foreign key (partnership_id, group_id) references directory_group (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, user_id) references directory_user (partnership_id, id) deferrable initially deferred
);
create index directory_member_user on directory_member (partnership_id, user_id);
call gt_guard('directory_member');
call gt_allow('directory_member', sees => '(select gt_administers())', inserts => '(select gt_is_system())', updates => '(select gt_is_system())');
call gt_history_of('directory_member');
