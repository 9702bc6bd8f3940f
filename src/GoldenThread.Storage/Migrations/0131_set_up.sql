-- What an administrator did or said is not needed while a partnership is set up, where the record itself does not show it: a test letter, a scale looked at.
create table set_up_step (
  partnership_id uuid not null references partnership deferrable initially deferred,
  step text not null constraint set_up_step_step_length check (char_length(step::text) <= 200),
  at timestamptz not null,
  by_name text not null constraint set_up_step_by_name_length check (char_length(by_name::text) <= 200),
  primary key (partnership_id, step)
);
call gt_guard('set_up_step');
call gt_allow('set_up_step', sees => '(select gt_administers())', inserts => '(select gt_administers())');
call gt_history_of('set_up_step');
