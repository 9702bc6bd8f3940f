-- Times of pathways in which localities differ, as a partnership chose them. A later row takes the place of an earlier one.
create table pathway_time (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  pathway text not null,
  parameter text not null,
  time text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (partnership_id, id)
);
call gt_guard('pathway_time');
call gt_allow('pathway_time', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
