-- What a draft of a pathway would have said of past cases: figures alone, no child and no event.
create table pathway_replay (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  title text not null,
  definition text not null,
  figures jsonb not null,
  at timestamptz not null,
  by_name text not null,
  primary key (partnership_id, id)
);
call gt_guard('pathway_replay');
call gt_allow('pathway_replay', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())');
