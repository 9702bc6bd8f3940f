-- What people decided on two recommendations that look alike. A pair stands here once, the smaller id first.
create table recurrence_verdict (
  partnership_id uuid not null references partnership deferrable initially deferred,
  one_id uuid not null,
  other_id uuid not null,
  same boolean not null,
  because text,
  by_id uuid not null,
  by_name text not null,
  decided timestamptz not null,
  primary key (partnership_id, one_id, other_id),
  foreign key (partnership_id, one_id) references recommendation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, other_id) references recommendation (partnership_id, id) deferrable initially deferred,
  check (one_id < other_id)
);
create index recurrence_verdict_other on recurrence_verdict (partnership_id, other_id);
call gt_guard('recurrence_verdict');
call gt_allow('recurrence_verdict', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
