-- The cases behind a computed reading, by the name that the events give them. Their own organisation sees them; who computes writes them and reads none.
create table reading_case (
  partnership_id uuid not null,
  id uuid not null,
  reading uuid not null,
  organisation_id uuid not null,
  child text not null constraint reading_case_child_length check (char_length(child::text) <= 200),
  in_time boolean not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, reading) references indicator_reading (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index reading_case_reading on reading_case (partnership_id, reading);
create index reading_case_organisation on reading_case (partnership_id, organisation_id);
call gt_guard('reading_case');
call gt_allow('reading_case', sees => '(select gt_is_system()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))', inserts => '(select gt_runs_plans())');
call gt_history_of('reading_case');
