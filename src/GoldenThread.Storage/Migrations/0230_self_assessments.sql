-- Self-assessments. A return is seen by those who run plans, by the leads of its own organisation, and, once it is signed off, by the panel of its cycle.
-- Everybody else learns by statement what organisations said, without their names, and only once three of them have signed off.
create table standard_set (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  key text not null check (char_length(key) <= 200),
  number int not null check (number > 0),
  definition text not null check (char_length(definition) <= 200000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, key, number)
);

create table assessment_cycle (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  standards jsonb not null check (char_length(standards::text) <= 500000),
  due date not null,
  opened_at timestamptz not null,
  opened_by_name text not null check (char_length(opened_by_name) <= 200),
  closed_at timestamptz,
  closed_with text check (char_length(closed_with) <= 20000),
  primary key (partnership_id, id)
);
create unique index assessment_cycle_reference on assessment_cycle (partnership_id, lower(reference));

create table assessment_panellist (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) <= 200),
  organisation_id uuid,
  left_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create unique index assessment_panellist_person on assessment_panellist (partnership_id, cycle_id, person_id) where left_at is null;

create table self_assessment (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  organisation_id uuid not null,
  state text not null check (char_length(state) <= 200),
  answers jsonb not null check (char_length(answers::text) <= 20000000),
  signed jsonb not null check (char_length(signed::text) <= 500000),
  beside jsonb not null check (char_length(beside::text) <= 20000),
  note text check (char_length(note) <= 20000),
  frozen_on date,
  signed_off_at timestamptz,
  signed_off_by_name text check (char_length(signed_off_by_name) <= 200),
  agreed_by text check (char_length(agreed_by) <= 500),
  settled_at timestamptz,
  reminded_on date,
  primary key (partnership_id, id),
  -- One a cycle and organisation.
  unique (partnership_id, cycle_id, organisation_id),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index self_assessment_organisation on self_assessment (partnership_id, organisation_id);

create table assessment_challenge (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  assessment_id uuid not null,
  organisation_id uuid not null,
  statement text not null check (char_length(statement) <= 200),
  question text not null check (char_length(question) <= 20000),
  asked_by_id uuid not null,
  asked_by_name text not null check (char_length(asked_by_name) <= 200),
  asked_at timestamptz not null,
  answer text check (char_length(answer) <= 20000),
  answered_at timestamptz,
  answered_by_name text check (char_length(answered_by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, assessment_id) references self_assessment (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index assessment_challenge_assessment on assessment_challenge (partnership_id, assessment_id);

create table panel_score (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  assessment_id uuid not null,
  organisation_id uuid not null,
  statement text not null check (char_length(statement) <= 200),
  score text not null check (char_length(score) <= 200),
  because text not null check (char_length(because) <= 20000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  agreed boolean,
  agreed_words text check (char_length(agreed_words) <= 20000),
  agreed_at timestamptz,
  agreed_by_name text check (char_length(agreed_by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, assessment_id, statement),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, assessment_id) references self_assessment (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);

create table statement_voice (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  statement text not null check (char_length(statement) <= 200),
  kind text not null check (char_length(kind) <= 200),
  source text not null check (char_length(source) <= 1000),
  title text not null check (char_length(title) <= 1000),
  says text not null check (char_length(says) <= 20000),
  address text not null check (char_length(address) <= 1000),
  numerator int not null check (numerator between 0 and denominator),
  denominator int not null check (denominator > 0),
  population int check (population >= denominator),
  is_chosen boolean not null,
  dated date not null,
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred
);
create index statement_voice_cycle on statement_voice (partnership_id, cycle_id);

create table voice_question (
  partnership_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  statement text not null check (char_length(statement) <= 200),
  differs text not null check (char_length(differs) <= 20000),
  question text not null check (char_length(question) <= 20000),
  organisation_id uuid,
  asked_by_id uuid not null,
  asked_by_name text not null check (char_length(asked_by_name) <= 200),
  asked_at timestamptz not null,
  answer text check (char_length(answer) <= 20000),
  answered_at timestamptz,
  answered_by_name text check (char_length(answered_by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index voice_question_cycle on voice_question (partnership_id, cycle_id);

create table self_assessment_evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  cycle_id uuid not null,
  statement text not null check (char_length(statement) <= 200),
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, cycle_id) references assessment_cycle (partnership_id, id) deferrable initially deferred
);
create index self_assessment_evidence_action on self_assessment_evidence (partnership_id, action_id);

-- Who is on the panel of a cycle and does not work for the organisation: nobody on it judges their own.
create function gt_judges_assessment(of_cycle uuid, of_organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (gt_sees_plans() or gt_is_lead()) and exists (select from assessment_panellist p
    where p.partnership_id = gt_partnership() and p.cycle_id = of_cycle and p.person_id = gt_person() and p.left_at is null and p.organisation_id is distinct from of_organisation) $$;

-- What organisations said by statement, without their names: to those who run plans always, to others from three on.
create function gt_assessment_scores(of_cycles uuid[]) returns table (cycle_id uuid, statement text, score text, without_evidence boolean, panel text, organisations int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.cycle_id, s ->> 'statement', s ->> 'score', (s ->> 'withoutEvidence')::boolean, p.score, count(*)::int
  from self_assessment a cross join lateral jsonb_array_elements(a.signed) s
    left join panel_score p on p.partnership_id = a.partnership_id and p.assessment_id = a.id and p.statement = s ->> 'statement'
  where a.partnership_id = gt_partnership() and a.cycle_id = any (of_cycles) and a.signed_off_at is not null
    and (gt_runs_plans() or ((gt_sees_plans() or gt_is_lead())
      and 3 <= (select count(*) from self_assessment c where c.partnership_id = a.partnership_id and c.cycle_id = a.cycle_id and c.signed_off_at is not null)))
  group by 1, 2, 3, 4, 5 $$;

create function gt_assessment_progress(of_cycles uuid[]) returns table (cycle_id uuid, asked int, signed_off int, settled int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.cycle_id, count(*)::int, count(a.signed_off_at)::int, count(a.settled_at)::int from self_assessment a
  where a.partnership_id = gt_partnership() and a.cycle_id = any (of_cycles) and a.frozen_on is null and (gt_sees_plans() or gt_is_lead())
  group by a.cycle_id $$;
revoke execute on function gt_judges_assessment, gt_assessment_scores, gt_assessment_progress from public;
grant execute on function gt_judges_assessment, gt_assessment_scores, gt_assessment_progress to golden_thread_app;

-- What was signed off stays as it was, and only a lead signs off, whoever asks.
create function gt_assessment_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.signed_off_at is not null and (new.answers, new.signed, new.signed_off_at, new.signed_off_by_name, new.agreed_by, new.organisation_id, new.cycle_id)
    is distinct from (old.answers, old.signed, old.signed_off_at, old.signed_off_by_name, old.agreed_by, old.organisation_id, old.cycle_id) then
    raise exception 'A self-assessment that was signed off stays as it is.' using errcode = 'restrict_violation';
  end if;
  if old.signed_off_at is null and new.signed_off_at is not null and not (gt_is_lead() or gt_is_system()) then
    raise exception 'The lead of an organisation signs its self-assessment off.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function gt_assessment_stays from public;
create trigger stays before update on self_assessment for each row execute function gt_assessment_stays();

-- The standards that a cycle was opened with stay.
create function gt_cycle_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.standards, new.reference) is distinct from (old.standards, old.reference) then
    raise exception 'The standards of cycle % stay as they were when it opened.', old.reference using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function gt_cycle_stays from public;
create trigger stays before update on assessment_cycle for each row execute function gt_cycle_stays();

call gt_guard('standard_set');
call gt_guard('assessment_cycle');
call gt_guard('assessment_panellist');
call gt_guard('self_assessment');
call gt_guard('assessment_challenge');
call gt_guard('panel_score');
call gt_guard('statement_voice');
call gt_guard('voice_question');
call gt_guard('self_assessment_evidence');

call gt_allow('standard_set', sees => '(select gt_sees_plans()) or (select gt_is_lead())', inserts => '(select gt_runs_plans())');
call gt_allow('assessment_cycle', sees => '(select gt_sees_plans()) or (select gt_is_lead())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('assessment_panellist', sees => '(select gt_sees_plans()) or (select gt_is_lead())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('self_assessment',
  sees => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (signed_off_at is not null and (select gt_judges_assessment(cycle_id, organisation_id)))',
  inserts => '(select gt_runs_plans())',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (signed_off_at is not null and (select gt_judges_assessment(cycle_id, organisation_id)))');
call gt_allow('assessment_challenge',
  sees => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (select gt_judges_assessment(cycle_id, organisation_id))',
  inserts => '(select gt_is_system()) or (select gt_judges_assessment(cycle_id, organisation_id))',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_allow('panel_score',
  sees => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (select gt_judges_assessment(cycle_id, organisation_id))',
  inserts => '(select gt_is_system()) or (select gt_judges_assessment(cycle_id, organisation_id))',
  updates => '(select gt_runs_plans()) or (select gt_judges_assessment(cycle_id, organisation_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_allow('statement_voice', sees => '(select gt_sees_plans()) or (select gt_is_lead())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('voice_question',
  sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_runs_plans()) or ((select gt_standing()) = ''partnership/board-member'' and asked_by_id = (select gt_person()) and answer is null)',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_allow('self_assessment_evidence', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_change_what_is_seen('assessment_cycle');
call gt_change_what_is_seen('assessment_panellist');
call gt_change_what_is_seen('self_assessment');
call gt_change_what_is_seen('assessment_challenge');
call gt_change_what_is_seen('panel_score');
call gt_change_what_is_seen('statement_voice');
call gt_change_what_is_seen('voice_question');
call gt_history_of('standard_set');
call gt_history_of('assessment_cycle');
call gt_history_of('assessment_panellist');
call gt_history_of('self_assessment');
call gt_history_of('assessment_challenge');
call gt_history_of('panel_score');
call gt_history_of('statement_voice');
call gt_history_of('voice_question');
call gt_history_of('self_assessment_evidence');
