-- The board says that the answer to a doubt does not hold: then the doubt waits for an answer again.
alter table doubt add column answered_at timestamptz;

create table doubt_challenge (
  partnership_id uuid not null,
  id uuid not null,
  doubt_id uuid not null,
  action_id uuid not null,
  because text not null check (char_length(because) <= 20000),
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, doubt_id) references doubt (partnership_id, id) deferrable initially deferred
);
create index doubt_challenge_doubt on doubt_challenge (partnership_id, doubt_id);
call gt_guard('doubt_challenge');
call gt_allow('doubt_challenge', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))',
  inserts => '(select gt_runs_plans()) or ((select gt_scope()) = ''partnership'' and (select gt_role()) = ''board-member'' and by_id = (select gt_person()))');
call gt_history_of('doubt_challenge');

-- A program gives each reading that it sends a key, so that one that is sent twice is kept once.
alter table indicator_reading add column request_key text check (char_length(request_key) <= 200);
create unique index indicator_reading_request on indicator_reading (partnership_id, indicator_id, request_key) where request_key is not null;

-- A lead who says that there was nothing to count (0 of 0) gives a reading; nobody excuses them.
drop policy inserts on indicator_reading;
create policy inserts on indicator_reading for insert to golden_thread_app with check (partnership_id = (select gt_partnership()) and (
  (select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()) and (not is_excused or missing_because = '0 of 0, nothing to count'))));
