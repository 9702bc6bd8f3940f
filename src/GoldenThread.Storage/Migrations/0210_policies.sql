-- Policies. What a policy says is seen by everybody of the partnership who signs in; how far it has come by those who see whole plans, by who keeps it, and of
-- each organisation by its own lead. That somebody has read it is seen by themselves and by the lead of their organisation alone; others get numbers.
create table policy (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  kind text not null check (char_length(kind) <= 200),
  owner_id uuid,
  ended_on date,
  ended_because text check (char_length(ended_because) <= 20000),
  circulations jsonb not null check (char_length(circulations::text) <= 500000),
  primary key (partnership_id, id),
  foreign key (partnership_id, owner_id) references organisation (partnership_id, id) deferrable initially deferred
);
create unique index policy_reference on policy (partnership_id, lower(reference));

create table policy_version (
  partnership_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number int not null check (number > 0),
  in_force_from date not null,
  review_by date not null check (review_by > in_force_from),
  has_words boolean not null,
  address text check (char_length(address) <= 1000),
  changed text check (char_length(changed) <= 20000),
  is_material boolean not null check (is_material or number > 1),
  because_of jsonb not null check (char_length(because_of::text) <= 100000),
  because text check (char_length(because) <= 20000),
  asks_readers boolean not null,
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, policy_id, number),
  foreign key (partnership_id, policy_id) references policy (partnership_id, id) deferrable initially deferred
);

create table policy_text (
  partnership_id uuid not null,
  version_id uuid not null,
  words text not null check (char_length(words) <= 200000),
  primary key (partnership_id, version_id),
  foreign key (partnership_id, version_id) references policy_version (partnership_id, id) deferrable initially deferred
);

create table policy_acknowledgement (
  partnership_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version_id uuid not null,
  in_force_from date not null,
  organisation_id uuid not null,
  due date not null,
  asked_at timestamptz not null,
  note text check (char_length(note) <= 20000),
  passed_on date,
  claims jsonb not null check (char_length(claims::text) <= 500000),
  primary key (partnership_id, id),
  -- One a version and organisation.
  unique (partnership_id, version_id, organisation_id),
  foreign key (partnership_id, policy_id) references policy (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, version_id) references policy_version (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index policy_acknowledgement_policy on policy_acknowledgement (partnership_id, policy_id);
create index policy_acknowledgement_organisation on policy_acknowledgement (partnership_id, organisation_id);

create table policy_read (
  partnership_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version int not null check (version > 0),
  by_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  organisation_id uuid,
  at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, policy_id, version, by_id),
  foreign key (partnership_id, policy_id) references policy (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);

create table policy_evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  policy_id uuid not null,
  version_number int not null check (version_number > 0),
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, policy_id) references policy (partnership_id, id) deferrable initially deferred
);
create index policy_evidence_action on policy_evidence (partnership_id, action_id);
create index policy_evidence_policy on policy_evidence (partnership_id, policy_id);

-- Who keeps a policy: those who run plans, and the lead of the organisation that owns it.
create function gt_keeps_policy(of_policy uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select gt_runs_plans() or (gt_is_lead() and exists (select from policy p where p.partnership_id = gt_partnership() and p.id = of_policy and p.owner_id in (select gt_my_organisations()))) $$;
create function gt_keeps_policy_version(of_version uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select gt_runs_plans() or exists (select from policy_version v where v.partnership_id = gt_partnership() and v.id = of_version and gt_keeps_policy(v.policy_id)) $$;
-- How many people of each organisation have read it since its last material version: numbers alone.
create function gt_policy_readers(of_policy uuid, since_version int) returns table (organisation_id uuid, readers int) language sql stable security definer set search_path = public, pg_temp as $$
  select r.organisation_id, count(distinct r.by_id)::int from policy_read r
  where r.partnership_id = gt_partnership() and r.policy_id = of_policy and r.version >= since_version
    and (gt_sees_plans() or gt_keeps_policy(of_policy) or (gt_is_lead() and r.organisation_id in (select gt_my_organisations())))
  group by r.organisation_id $$;
revoke execute on function gt_keeps_policy, gt_keeps_policy_version, gt_policy_readers from public;
grant execute on function gt_keeps_policy, gt_keeps_policy_version, gt_policy_readers to golden_thread_app;

call gt_guard('policy');
call gt_guard('policy_version');
call gt_guard('policy_text');
call gt_guard('policy_acknowledgement');
call gt_guard('policy_read');
call gt_guard('policy_evidence');

call gt_allow('policy', sees => '(select gt_signed_in())',
  inserts => '(select gt_runs_plans()) or ((select gt_is_lead()) and owner_id = (select gt_organisation()))',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and owner_id in (select gt_my_organisations()))');
-- A version is never changed.
call gt_allow('policy_version', sees => '(select gt_signed_in())', inserts => '(select gt_keeps_policy(policy_id))');
call gt_allow('policy_text', sees => '(select gt_signed_in())', inserts => '(select gt_keeps_policy_version(version_id))');
call gt_allow('policy_acknowledgement',
  sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (select gt_keeps_policy(policy_id))',
  inserts => '(select gt_keeps_policy(policy_id))',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
-- Nobody says it for somebody else.
call gt_allow('policy_read',
  sees => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person())) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person()) and organisation_id is not distinct from (select gt_organisation()))');
call gt_allow('policy_evidence', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_change_what_is_seen('policy');
call gt_change_what_is_seen('policy_acknowledgement');
call gt_history_of('policy');
call gt_history_of('policy_version');
call gt_history_of('policy_text');
call gt_history_of('policy_acknowledgement');
call gt_history_of('policy_read');
call gt_history_of('policy_evidence');
