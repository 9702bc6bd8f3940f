-- Surveys that are anonymous in fact. A questionnaire waits in the letter box and is taken in at night with others, in random order: neither table has a time, a
-- person, a session, an address or a history, and no index is in order of arrival.
create table survey (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  state text not null check (char_length(state) <= 200),
  lead_id uuid not null,
  lead_name text not null check (char_length(lead_name) <= 200),
  form jsonb not null check (char_length(form::text) <= 2000000),
  consent jsonb not null check (char_length(consent::text) <= 100000),
  groups jsonb not null check (char_length(groups::text) <= 100000),
  asked_source text not null check (char_length(asked_source) <= 500),
  closes date,
  began_at timestamptz not null,
  opened_on date,
  closed_on date,
  locked_on date,
  locked_by_id uuid,
  published_on date,
  taken_in int not null default 0,
  result jsonb check (char_length(result::text) <= 20000000),
  words jsonb not null check (char_length(words::text) <= 20000000),
  primary key (partnership_id, id)
);
create unique index survey_reference on survey (partnership_id, lower(reference));

create table letter_box (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  group_name text not null check (char_length(group_name) <= 500),
  language text not null check (char_length(language) <= 200),
  answers jsonb not null check (char_length(answers::text) <= 500000),
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);

create table questionnaire (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  week date not null check (extract(isodow from week) = 1),
  group_name text not null check (char_length(group_name) <= 500),
  language text not null check (char_length(language) <= 200),
  answers jsonb not null check (char_length(answers::text) <= 500000),
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);

create table survey_concern (
  partnership_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  what text not null check (char_length(what) <= 20000),
  told_whom text not null check (char_length(told_whom) <= 500),
  told_at timestamptz not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  done text check (char_length(done) <= 20000),
  answered_at timestamptz,
  answered_by_name text check (char_length(answered_by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);

create table survey_publication (
  partnership_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  content jsonb not null check (char_length(content::text) <= 2000000),
  "on" date not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, survey_id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, id) deferrable initially deferred
);

-- What somebody who is not signed in learns of a survey: only by an address, and only while it is open.
create function gt_open_survey(of_address text, out partnership uuid, out partnership_name text, out survey uuid, out title text, out form jsonb, out consent jsonb, out group_name text, out closes date)
  returns setof record language sql stable security definer set search_path = public, pg_temp as $$
  select s.partnership_id, p.name, s.id, s.title, s.form, s.consent, g ->> 'name', s.closes
  from survey s join partnership p on p.partnership_id = s.partnership_id cross join lateral jsonb_array_elements(s.groups) g
  where gt_scope() = 'public' and s.state = 'open' and g ->> 'address' = of_address $$;

-- A questionnaire goes into the letter box, in a transaction that touches nothing else. Nothing comes back that could find it again.
create function gt_send_questionnaire(of_address text, in_language text, its_answers jsonb) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into letter_box (partnership_id, survey_id, group_name, language, answers)
    select s.partnership_id, s.id, g ->> 'name', in_language, its_answers
    from survey s cross join lateral jsonb_array_elements(s.groups) g where s.state = 'open' and g ->> 'address' = of_address;
  if not found then raise exception 'This survey is not open.' using errcode = 'restrict_violation'; end if;
  return '00000000-0000-0000-0000-000000000000';
end $$;

create function gt_waiting(of_survey uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from letter_box l where gt_is_system() and l.partnership_id = gt_partnership() and l.survey_id = of_survey $$;

-- All that wait for a survey are taken in together. Both tables are written anew as a whole, in random order, with new ids and in one transaction: so neither
-- an id, nor the place on the disk, nor xmin, nor what a deleted row leaves behind says which came first, or which came with which.
create function gt_take_in(of_survey uuid, in_week date) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare taken int;
begin
  if not gt_is_system() then raise exception 'Only the system takes questionnaires in.' using errcode = 'insufficient_privilege'; end if;
  -- What was written before in this transaction is checked now: a table that waits for that cannot be written anew.
  set constraints letter_box_partnership_id_survey_id_fkey, questionnaire_partnership_id_survey_id_fkey immediate;
  lock table letter_box, questionnaire in access exclusive mode;
  select count(*) into taken from letter_box l where l.partnership_id = gt_partnership() and l.survey_id = of_survey;
  if taken = 0 then return 0; end if;
  create temp table gt_waiting_rows on commit drop as
    select l.partnership_id, l.survey_id, l.group_name, l.language, l.answers from letter_box l where not (l.partnership_id = gt_partnership() and l.survey_id = of_survey);
  create temp table gt_taken_rows on commit drop as
    select q.partnership_id, q.survey_id, q.week, q.group_name, q.language, q.answers from questionnaire q
    union all
    select l.partnership_id, l.survey_id, in_week, l.group_name, l.language, l.answers from letter_box l where l.partnership_id = gt_partnership() and l.survey_id = of_survey;
  truncate letter_box, questionnaire;
  insert into questionnaire (partnership_id, survey_id, week, group_name, language, answers)
    select t.partnership_id, t.survey_id, t.week, t.group_name, t.language, t.answers from pg_temp.gt_taken_rows t order by gen_random_uuid();
  insert into letter_box (partnership_id, survey_id, group_name, language, answers)
    select t.partnership_id, t.survey_id, t.group_name, t.language, t.answers from pg_temp.gt_waiting_rows t order by gen_random_uuid();
  drop table pg_temp.gt_taken_rows;
  drop table pg_temp.gt_waiting_rows;
  return taken;
end $$;

-- With the lock, words of one's own go. The table is written anew for the same reason.
create function gt_forget_words(of_survey uuid, questions text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not gt_is_system() then raise exception 'Only the system forgets words.' using errcode = 'insufficient_privilege'; end if;
  -- What was written before in this transaction is checked now: a table that waits for that cannot be written anew.
  set constraints letter_box_partnership_id_survey_id_fkey, questionnaire_partnership_id_survey_id_fkey immediate;
  lock table questionnaire in access exclusive mode;
  create temp table gt_kept_rows on commit drop as
    select q.partnership_id, q.survey_id, q.week, q.group_name, q.language,
      case when q.partnership_id = gt_partnership() and q.survey_id = of_survey then q.answers - questions else q.answers end as answers from questionnaire q;
  truncate questionnaire;
  insert into questionnaire (partnership_id, survey_id, week, group_name, language, answers)
    select t.partnership_id, t.survey_id, t.week, t.group_name, t.language, t.answers from pg_temp.gt_kept_rows t order by gen_random_uuid();
  drop table pg_temp.gt_kept_rows;
end $$;
revoke execute on function gt_open_survey, gt_send_questionnaire, gt_waiting, gt_take_in, gt_forget_words from public;
grant execute on function gt_open_survey, gt_send_questionnaire, gt_waiting, gt_take_in, gt_forget_words to golden_thread_app;

-- The form and who is asked stay as they were when the survey opened, whoever asks.
create function gt_survey_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'draft' and (new.form, new.consent, new.groups, new.asked_source) is distinct from (old.form, old.consent, old.groups, old.asked_source) then
    raise exception 'Survey % has opened.', new.reference using errcode = 'restrict_violation';
  end if;
  if old.state = 'locked' and (new.result, new.words, new.state) is distinct from (old.result, old.words, old.state) then
    raise exception 'Survey % is locked.', new.reference using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function gt_survey_stays from public;
create trigger stays before update on survey for each row execute function gt_survey_stays();

-- The addresses of groups and words that were coded do not stand in the history, which outlives them; nor do results, whose differences tell.
call gt_guard('survey', history_without => '{groups,result,words}');
call gt_guard('letter_box', history => false);
call gt_guard('questionnaire', history => false);
call gt_guard('survey_concern');
call gt_guard('survey_publication');

call gt_allow('survey',
  sees => '(select gt_runs_plans()) or ((select gt_signed_in()) and state = ''locked'') or ((select gt_signed_in()) and lead_id = (select gt_person()))',
  inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
-- Nobody sees what waits.
call gt_allow('letter_box', sees => 'false');
-- Questionnaires are seen by who leads the survey, once it has closed: before, two looks would tell who answered between them.
call gt_allow('questionnaire',
  sees => '(select gt_is_system()) or exists (select from survey s where s.partnership_id = questionnaire.partnership_id and s.id = survey_id and s.state in (''closed'', ''locked'') and s.lead_id = (select gt_person()))');
call gt_allow('survey_concern', sees => '(select gt_runs_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('survey_publication', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
create policy public on survey_publication for select to golden_thread_app using ((select gt_scope()) = 'public');
call gt_change_what_is_seen('survey');
call gt_change_what_is_seen('survey_concern');
call gt_history_of('survey');
call gt_history_of('survey_concern');
call gt_history_of('survey_publication');
