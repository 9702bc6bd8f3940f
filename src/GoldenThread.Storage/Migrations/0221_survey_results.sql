-- Results of surveys as evidence, for the lead of a group's organisation, out of files of other tools; and what was left that could tell of a questionnaire.

-- Who answers decides what a result shows; a survey that repeats another makes its result the newer one.
alter table survey add column kind text not null default 'families' check (kind in ('families', 'staff')) check (char_length(kind) <= 200);
alter table survey add column repeats_id uuid;
alter table survey add foreign key (partnership_id, repeats_id) references survey (partnership_id, id) deferrable initially deferred;
create index survey_repeats on survey (partnership_id, repeats_id);

create or replace function gt_survey_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'draft' and (new.form, new.consent, new.groups, new.asked_source, new.kind, new.repeats_id) is distinct from (old.form, old.consent, old.groups, old.asked_source, old.kind, old.repeats_id) then
    raise exception 'Survey % has opened.', new.reference using errcode = 'restrict_violation';
  end if;
  if old.state = 'locked' and (new.result, new.words, new.state) is distinct from (old.result, old.words, old.state) then
    raise exception 'Survey % is locked.', new.reference using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Whole results are for those who see plans; leads of organisations see their own groups', which stand apart.
alter policy sees on survey using (partnership_id = (select gt_partnership())
  and ((select gt_runs_plans()) or ((select gt_sees_plans()) and state = 'locked') or ((select gt_signed_in()) and lead_id = (select gt_person()))));
call gt_change_what_is_seen('survey');

-- PostgreSQL's own statistics keep samples of a column's values, words that were deleted among them. Of answers it keeps none.
alter table letter_box alter column answers type jsonb using answers;
alter table questionnaire alter column answers type jsonb using answers;
alter table letter_box alter column answers set statistics 0;
alter table questionnaire alter column answers set statistics 0;

create table survey_group_contact (
  partnership_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  name text not null check (char_length(name) <= 500),
  organisation_id uuid,
  email text check (char_length(email) <= 254),
  primary key (partnership_id, id),
  unique (partnership_id, survey_id, name),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index survey_group_contact_organisation on survey_group_contact (partnership_id, organisation_id);

create table survey_group_result (
  partnership_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  organisation_id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  group_name text not null check (char_length(group_name) <= 500),
  content jsonb check (char_length(content::text) <= 2000000),
  locked_on date not null,
  primary key (partnership_id, id),
  unique (partnership_id, survey_id, group_name),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index survey_group_result_organisation on survey_group_result (partnership_id, organisation_id);

create table survey_evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  survey_id uuid not null,
  question text not null check (char_length(question) <= 200),
  answers text not null check (char_length(answers) <= 20000),
  chosen int not null check (chosen >= 0),
  answered int not null check (answered >= 10 and answered >= chosen),
  asked int not null,
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);
create index survey_evidence_action on survey_evidence (partnership_id, action_id);
create index survey_evidence_survey on survey_evidence (partnership_id, survey_id);

create table survey_file (
  partnership_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  group_name text not null check (char_length(group_name) <= 500),
  digest text not null check (digest ~ '^[0-9a-f]{64}$') check (char_length(digest) <= 200),
  row_count int not null check (row_count > 0),
  refused int not null check (refused >= 0),
  mapped jsonb not null check (char_length(mapped::text) <= 200000),
  by_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, survey_id, digest),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);

-- The rows of a file go into the letter box together, in random order, by who leads the survey, while it is open. Nothing of the file but its answers comes here.
create function gt_send_questionnaires(of_survey uuid, of_group text, in_language text, all_answers jsonb) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare sent int;
begin
  if not exists (
    select from survey s cross join lateral jsonb_array_elements(s.groups) g
    where s.partnership_id = gt_partnership() and s.id = of_survey and s.state = 'open' and gt_runs_plans() and s.lead_id = gt_person() and g ->> 'name' = of_group) then
    raise exception 'This survey is not open.' using errcode = 'restrict_violation';
  end if;
  insert into letter_box (partnership_id, survey_id, group_name, language, answers)
    select gt_partnership(), of_survey, of_group, in_language, a from jsonb_array_elements(all_answers) a order by gen_random_uuid();
  get diagnostics sent = row_count;
  return sent;
end $$;
revoke execute on function gt_send_questionnaires from public;
grant execute on function gt_send_questionnaires to golden_thread_app;

call gt_guard('survey_group_contact');
call gt_guard('survey_group_result', history_without => '{content}');
call gt_guard('survey_evidence');
call gt_guard('survey_file');
call gt_allow('survey_group_contact', sees => '(select gt_runs_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('survey_group_result', sees => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))', inserts => '(select gt_runs_plans())');
call gt_allow('survey_evidence', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_allow('survey_file', sees => '(select gt_runs_plans())', inserts => '(select gt_runs_plans())');
call gt_change_what_is_seen('survey_group_contact');
call gt_history_of('survey_group_contact');
call gt_history_of('survey_group_result');
call gt_history_of('survey_evidence');
call gt_history_of('survey_file');
