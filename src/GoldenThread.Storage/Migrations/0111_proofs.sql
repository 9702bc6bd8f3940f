-- What was agreed will show that an action changed practice, and the doubts of ratings. Doubts are worked out by the system alone; people answer them.
create table proof (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  action_id uuid not null,
  indicator_id uuid not null,
  target numeric not null,
  better text not null check (char_length(better) <= 200),
  periods int not null check (periods > 0),
  counts_from date,
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  withdrawn_at timestamptz,
  withdrawn_because text check (char_length(withdrawn_because) <= 20000),
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) deferrable initially deferred
);
create index proof_action on proof (partnership_id, action_id);
create index proof_indicator on proof (partnership_id, indicator_id);

create table doubt (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  action_id uuid not null,
  kind text not null check (char_length(kind) <= 200),
  piece uuid not null,
  since date not null,
  says text not null check (char_length(says) <= 20000),
  raised_at timestamptz not null,
  gone_at timestamptz,
  answered_because text check (char_length(answered_because) <= 20000),
  answered_until date,
  answered_by_name text check (char_length(answered_by_name) <= 200),
  told_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred
);
create index doubt_action on doubt (partnership_id, action_id);
create index doubt_open on doubt (partnership_id, plan_id, since) where gone_at is null;
-- The same doubt stands once.
create unique index doubt_once on doubt (partnership_id, action_id, kind, piece) where gone_at is null;

alter table evidence add column withdrawn_at timestamptz,
  add column bearing text not null default 'supports' check (char_length(bearing) <= 200),
  add column good_until date;

call gt_guard('proof');
call gt_guard('doubt');
call gt_allow('proof', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))',
  inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('doubt', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))',
  inserts => '(select gt_is_system())', updates => '(select gt_runs_plans())');
call gt_change_what_is_seen('proof');
call gt_change_what_is_seen('doubt');
call gt_history_of('proof');
call gt_history_of('doubt');
