-- Indicators: what a figure means over time, who owes its readings, the readings, changes in practice, phases of its chart. A reading is added and
-- never changed: a later one takes its place.
create table indicator (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  key text not null check (char_length(key) <= 200),
  title text not null check (char_length(title) <= 500),
  tells text check (char_length(tells) <= 20000),
  primary key (partnership_id, id)
);
create unique index indicator_key on indicator (partnership_id, key);

create table indicator_version (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  number int not null check (number > 0),
  in_force_from date not null,
  is_comparable boolean not null,
  numerator text not null check (char_length(numerator) <= 20000),
  denominator text check (char_length(denominator) <= 20000),
  kind text not null check (char_length(kind) <= 200),
  unit text check (char_length(unit) <= 200),
  better text not null check (char_length(better) <= 200),
  period text not null check (char_length(period) <= 200),
  by_organisation boolean not null,
  source text not null check (char_length(source) <= 200),
  measure text check (char_length(measure) <= 500),
  due_days int not null check (due_days between 0 and 250),
  smallest_base int not null check (smallest_base > 0),
  is_public boolean not null,
  caveat text check (char_length(caveat) <= 20000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, indicator_id, number),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred
);

create table indicator_owner (
  partnership_id uuid not null default gt_partnership(),
  id uuid not null,
  indicator_id uuid not null,
  organisation_id uuid not null,
  since date not null,
  until date,
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index indicator_owner_indicator on indicator_owner (partnership_id, indicator_id);
create index indicator_owner_organisation on indicator_owner (partnership_id, organisation_id);

create table indicator_target (
  partnership_id uuid not null default gt_partnership(),
  id uuid not null,
  indicator_id uuid not null,
  in_force_from date not null,
  value numeric not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred
);
create index indicator_target_indicator on indicator_target (partnership_id, indicator_id);

create table practice_change (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  action_id uuid,
  day date not null,
  what text not null check (char_length(what) <= 20000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred
);
create index practice_change_indicator on practice_change (partnership_id, indicator_id);
create index practice_change_action on practice_change (partnership_id, action_id) where action_id is not null;

create table step_change (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  action_id uuid,
  in_force_from date not null,
  differs text not null check (char_length(differs) <= 20000),
  known text not null check (char_length(known) <= 20000),
  is_wanted boolean not null,
  will_last boolean not null,
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred
);
create index step_change_indicator on step_change (partnership_id, indicator_id);

create table indicator_reading (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  version_number int not null,
  period_kind text not null check (char_length(period_kind) <= 200),
  period_first date not null,
  organisation_id uuid,
  numerator numeric,
  denominator numeric,
  value numeric,
  stated text check (char_length(stated) <= 200),
  missing_because text check (char_length(missing_because) <= 20000),
  is_excused boolean not null default false,
  is_provisional boolean not null default false,
  source text not null check (char_length(source) <= 200),
  source_text text check (char_length(source_text) <= 1000),
  as_of timestamptz,
  known_at timestamptz,
  digest text check (char_length(digest) <= 200),
  note text check (char_length(note) <= 20000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  -- A share never stands without both numbers, nor 0 of 0; missing is a state of its own and never 0.
  check (numerator is null or (denominator > 0 and numerator between 0 and denominator)),
  check (num_nonnulls(numerator, value, stated, missing_because) = 1)
);
create index indicator_reading_indicator on indicator_reading (partnership_id, indicator_id, period_first);
create index indicator_reading_organisation on indicator_reading (partnership_id, organisation_id) where organisation_id is not null;

-- A reminder of readings that are owed goes out once for each.
create table reading_reminder (
  partnership_id uuid not null,
  indicator_id uuid not null,
  organisation_id uuid not null,
  period_first date not null,
  at timestamptz not null,
  primary key (partnership_id, indicator_id, organisation_id, period_first),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);

call gt_guard('indicator');
call gt_guard('indicator_version');
call gt_guard('indicator_owner');
call gt_guard('indicator_target');
call gt_guard('practice_change');
call gt_guard('step_change');
call gt_guard('indicator_reading');
call gt_guard('reading_reminder');
-- What a figure means everybody may know. A lead sees the readings of their own organisation, and of those whose work it carries on; and those of the whole.
call gt_allow('indicator', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('indicator_version', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
call gt_allow('indicator_owner', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('indicator_target', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
call gt_allow('practice_change', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
call gt_allow('step_change', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
call gt_allow('indicator_reading',
  sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and (organisation_id is null or organisation_id in (select gt_my_organisations())))',
  inserts => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()) and not is_excused)');
call gt_allow('reading_reminder', sees => '(select gt_runs_plans())', inserts => '(select gt_is_system())');
call gt_change_what_is_seen('indicator');
call gt_change_what_is_seen('indicator_owner');
call gt_history_of('indicator');
call gt_history_of('indicator_version');
call gt_history_of('indicator_owner');
call gt_history_of('indicator_target');
call gt_history_of('practice_change');
call gt_history_of('step_change');
call gt_history_of('indicator_reading');
call gt_history_of('reading_reminder');
