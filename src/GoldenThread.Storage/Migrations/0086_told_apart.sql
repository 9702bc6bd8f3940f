-- What a person decided on two organisations whose names look alike: that they are two. A pair stands here once, the smaller id first.
create table told_apart (
  partnership_id uuid not null references partnership deferrable initially deferred,
  one_id uuid not null,
  other_id uuid not null,
  apart boolean not null,
  by_id uuid not null,
  by_name text not null check (char_length(by_name::text) <= 200),
  decided timestamptz not null,
  primary key (partnership_id, one_id, other_id),
  foreign key (partnership_id, one_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, other_id) references organisation (partnership_id, id) deferrable initially deferred,
  check (one_id < other_id)
);
create index told_apart_other on told_apart (partnership_id, other_id);
call gt_guard('told_apart');
call gt_allow('told_apart', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_history_of('told_apart');
