-- What a source showed when it was attached to an action as evidence. It is never changed.
create table attached_result (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  origin text not null check (char_length(origin) <= 200),
  source_id uuid not null,
  part text not null check (char_length(part) <= 200),
  figures text not null check (char_length(figures) <= 20000),
  numerator numeric,
  denominator numeric,
  method text not null check (char_length(method) <= 20000),
  version_words text not null check (char_length(version_words) <= 500),
  day date not null,
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, evidence_id) references evidence (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  check ((numerator is null) = (denominator is null))
);
create index attached_result_action on attached_result (partnership_id, action_id);

call gt_guard('attached_result');
call gt_allow('attached_result', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_history_of('attached_result');

-- The few readings that say why there is none, for what is owed.
create index indicator_reading_missing on indicator_reading (partnership_id, indicator_id) where missing_because is not null;
