-- Training. Courses and sessions are seen by everybody who is signed in. Names stand in attendee and attendance: business managers see all, the lead of an
-- organisation its own people, who trains a session those of the session, everybody themselves, and who booked a place that place. Boards and readers see
-- figures alone, which functions give without names. What somebody answers three months later is seen by them alone; counts begin at ten answers.
create table course (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  title text not null check (char_length(title) <= 500),
  level int not null check (level between 1 and 5),
  refresh text check (char_length(refresh) <= 200),
  subjects text check (char_length(subjects) <= 20000),
  cancel_days int not null,
  made_at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  ended_on date,
  ended_because text check (char_length(ended_because) <= 20000),
  primary key (partnership_id, id)
);

create table course_session (
  partnership_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  begins_at timestamptz not null,
  place text not null check (char_length(place) <= 500),
  places int check (places > 0),
  trainers jsonb not null check (char_length(trainers::text) <= 100000),
  cancelled_because text check (char_length(cancelled_because) <= 20000),
  write_again_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, course_id) references course (partnership_id, id) deferrable initially deferred
);
create index course_session_course on course_session (partnership_id, course_id, begins_at);

create table attendee (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  name text not null check (char_length(name) <= 500),
  form text not null check (char_length(form) <= 500),
  email text check (char_length(email) <= 500),
  job_title text check (char_length(job_title) <= 500),
  same_as uuid,
  told_apart jsonb not null check (char_length(told_apart::text) <= 100000),
  forgotten_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, same_as) references attendee (partnership_id, id) deferrable initially deferred
);
create unique index attendee_email on attendee (partnership_id, email) where email is not null;
create index attendee_form on attendee (partnership_id, form);
create index attendee_same_as on attendee (partnership_id, same_as) where same_as is not null;

create table attendance (
  partnership_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  attendee_id uuid not null,
  organisation_id uuid,
  status text check (char_length(status) <= 200),
  to_say text check (char_length(to_say) <= 20000),
  booked_here boolean not null,
  source text check (char_length(source) <= 1000),
  before int check (before between 1 and 5),
  after int check (after between 1 and 5),
  joined_to uuid,
  at timestamptz not null,
  by_person_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  -- One attendance a person and session.
  unique (partnership_id, session_id, attendee_id),
  foreign key (partnership_id, session_id) references course_session (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, attendee_id) references attendee (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, joined_to) references attendance (partnership_id, id) deferrable initially deferred
);
create index attendance_attendee on attendance (partnership_id, attendee_id);
create index attendance_organisation on attendance (partnership_id, organisation_id);
create index attendance_to_say on attendance (partnership_id, session_id) where to_say is not null;
create index attendance_joined on attendance (partnership_id, joined_to) where joined_to is not null;

create table scope_count (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  level int check (level between 1 and 5),
  course_id uuid,
  day date not null,
  people int not null check (people >= 0),
  source text not null check (char_length(source) <= 500),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  check ((level is null) <> (course_id is null)),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, course_id) references course (partnership_id, id) deferrable initially deferred
);
create index scope_count_organisation on scope_count (partnership_id, organisation_id);
create index scope_count_course on scope_count (partnership_id, course_id) where course_id is not null;

create table follow_up_question (
  partnership_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  attendee_id uuid not null,
  opens date not null,
  closes date not null,
  letters int not null,
  written_at timestamptz,
  answer text check (char_length(answer) <= 200),
  words text check (char_length(words) <= 20000),
  answered_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, session_id, attendee_id),
  foreign key (partnership_id, session_id) references course_session (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, attendee_id) references attendee (partnership_id, id) deferrable initially deferred
);
create index follow_up_question_attendee on follow_up_question (partnership_id, attendee_id);

create table training_evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  course_id uuid not null,
  shows text not null check (char_length(shows) <= 200),
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, course_id) references course (partnership_id, id) deferrable initially deferred
);
create index training_evidence_action on training_evidence (partnership_id, action_id);
create index training_evidence_course on training_evidence (partnership_id, course_id);

-- Who somebody is to a list, and which sessions they train, is asked past the rules of those tables: else each would ask the other.
create function gt_my_email() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select lower(a.email) from account a where a.partnership_id = gt_partnership() and a.id = gt_person() $$;
create function gt_my_attendees() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 1 as $$
  with me as materialized (select gt_partnership() as partnership, gt_my_email() as email)
  select a.id from attendee a, me where a.partnership_id = me.partnership and a.email = me.email
  union
  select s.id from attendee a join me on a.partnership_id = me.partnership and a.email = me.email join attendee s on s.partnership_id = a.partnership_id and s.same_as = a.id $$;
create function gt_my_sessions() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 5 as $$
  select s.id from course_session s where s.partnership_id = (select gt_partnership()) and (select gt_signed_in())
    and s.trainers @> (select jsonb_build_array(jsonb_build_object('person', gt_person()))) $$;
-- Who books places for others of their organisation.
create function gt_books_others() returns boolean language sql stable parallel safe set search_path = public, pg_temp
  as $$ select gt_standing() in ('partnership/organisation-lead', 'partnership/team-manager', 'partnership/supervisor') $$;
create function gt_trains() returns boolean language sql stable security definer set search_path = public, pg_temp as $$ select exists (select from gt_my_sessions()) $$;
-- Which people are known by addresses: ids and no more, for those who may enter them.
create function gt_attendees_of(addresses text[]) returns table (email text, person uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, coalesce(a.same_as, a.id) from attendee a where a.partnership_id = gt_partnership() and a.email = any(addresses)
    and ((select gt_runs_plans()) or (select gt_books_others()) or (select gt_trains()) or a.email = (select gt_my_email())) $$;
-- How many places are taken.
create function gt_places_taken(of_session uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from attendance t where t.partnership_id = gt_partnership() and t.session_id = of_session and t.joined_to is null and (t.status is null or t.status = 'booked')
    and gt_signed_in() $$;
-- Of several people who want the last place at one moment, one has it: whoever asks waits for who asked before.
create function gt_wait_for_places(of_session uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('golden-thread:places:' || of_session::text, 0)) where gt_signed_in() $$;
-- Figures: how many of which status, by session and organisation. A lead has those of their own.
create function gt_attendance_figures() returns table (session uuid, organisation uuid, status text, people int)
  language sql stable security definer set search_path = public, pg_temp as $$
  -- What is not clear counts in the whole and in no organisation.
  select t.session_id, case when t.to_say is null then t.organisation_id end, t.status, count(*)::int from attendance t
  where t.partnership_id = (select gt_partnership()) and t.joined_to is null
    and ((select gt_sees_plans()) or t.session_id in (select gt_my_sessions()) or ((select gt_is_lead()) and t.organisation_id in (select gt_my_organisations())))
  group by 1, 2, 3 $$;
-- Who came to what, without names.
create function gt_training_held() returns table (person uuid, organisation uuid, course uuid, day date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(a.same_as, a.id), case when t.to_say is null then t.organisation_id end, s.course_id, (s.begins_at at time zone 'Europe/London')::date
  from attendance t join attendee a on a.partnership_id = t.partnership_id and a.id = t.attendee_id join course_session s on s.partnership_id = t.partnership_id and s.id = t.session_id
  where t.partnership_id = (select gt_partnership()) and t.joined_to is null and t.status in ('attended', 'in-part', 'walked-in')
    and ((select gt_sees_plans()) or ((select gt_is_lead()) and t.organisation_id in (select gt_my_organisations()))) $$;
-- Counts of the question, over the sessions of a course or of a level and above; answers from ten on.
create function gt_follow_ups(of_course uuid, of_level int, since date, until date, out asked int, out answered int, out used int, out part int, out not_yet int, out no_occasion int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select n, k, case when k >= 10 then u end, case when k >= 10 then p end, case when k >= 10 then y end, case when k >= 10 then o end from (
    select count(*)::int n, count(q.answer)::int k, count(*) filter (where q.answer = 'used')::int u, count(*) filter (where q.answer = 'used-in-part')::int p,
      count(*) filter (where q.answer = 'not-yet')::int y, count(*) filter (where q.answer = 'no-occasion')::int o
    from follow_up_question q join course_session s on s.partnership_id = q.partnership_id and s.id = q.session_id join course c on c.partnership_id = s.partnership_id and c.id = s.course_id
    where q.partnership_id = gt_partnership() and (of_course is null or c.id = of_course) and (of_level is null or c.level >= of_level)
      and (since is null or (s.begins_at at time zone 'Europe/London')::date >= since) and (until is null or (s.begins_at at time zone 'Europe/London')::date <= until)
      and (gt_sees_plans() or s.id in (select gt_my_sessions()))) counted $$;
create function gt_follow_up_progress() returns table (session uuid, asked int, answered int, last_written timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select q.session_id, count(*)::int, count(q.answer)::int, max(q.written_at) from follow_up_question q
  where q.partnership_id = (select gt_partnership()) and ((select gt_runs_plans()) or q.session_id in (select gt_my_sessions())) group by 1 $$;
-- Words without names, in the order of their letters, so that nobody is told apart by when they wrote.
create function gt_follow_up_words(of_course uuid) returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select q.words from follow_up_question q join course_session s on s.partnership_id = q.partnership_id and s.id = q.session_id
  where q.partnership_id = gt_partnership() and s.course_id = of_course and q.words is not null and gt_runs_plans()
    and (select count(f.answer) from follow_up_question f join course_session t on t.partnership_id = f.partnership_id and t.id = f.session_id where f.partnership_id = gt_partnership() and t.course_id = of_course) >= 10
  order by 1 $$;
-- How sure people felt, as pairs; from ten on.
create function gt_learning(of_course uuid, out better int, out same int, out worse int) language sql stable security definer set search_path = public, pg_temp as $$
  select case when n >= 10 then b end, case when n >= 10 then e end, case when n >= 10 then w end from (
    select count(*) n, count(*) filter (where t.after > t.before)::int b, count(*) filter (where t.after = t.before)::int e, count(*) filter (where t.after < t.before)::int w
    from attendance t join course_session s on s.partnership_id = t.partnership_id and s.id = t.session_id
    where t.partnership_id = gt_partnership() and s.course_id = of_course and t.joined_to is null and t.before is not null and t.after is not null
      and (gt_sees_plans() or s.id in (select gt_my_sessions()))) counted $$;
-- Whose question a letter is about, before anybody has signed in.
create function gt_partnership_of_follow_up(question uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select q.partnership_id from follow_up_question q where q.id = question and gt_scope() = 'sign-in' $$;
revoke execute on function gt_my_email, gt_my_attendees, gt_my_sessions, gt_trains, gt_attendees_of, gt_places_taken, gt_wait_for_places, gt_attendance_figures, gt_training_held, gt_follow_ups,
  gt_follow_up_progress, gt_follow_up_words, gt_learning, gt_partnership_of_follow_up from public;
grant execute on function gt_my_email, gt_my_attendees, gt_my_sessions, gt_trains, gt_attendees_of, gt_places_taken, gt_wait_for_places, gt_attendance_figures, gt_training_held, gt_follow_ups,
  gt_follow_up_progress, gt_follow_up_words, gt_learning, gt_partnership_of_follow_up to golden_thread_app;
create index follow_up_question_id on follow_up_question (id);

call gt_guard('course');
call gt_guard('course_session');
-- Names go after some years; the history outlives them.
call gt_guard('attendee', history_without => '{name,form,email,job_title}');
call gt_guard('attendance');
call gt_guard('scope_count');
call gt_guard('follow_up_question', history_without => '{answer,words}');
call gt_guard('training_evidence');

call gt_allow('course', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('course_session', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('attendance',
  sees => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or attendee_id in (select gt_my_attendees())
    or session_id in (select gt_my_sessions()) or ((select gt_signed_in()) and by_person_id = (select gt_person()))',
  inserts => '(select gt_runs_plans()) or session_id in (select gt_my_sessions())
    or (status = ''booked'' and (((select gt_books_others()) and organisation_id in (select gt_my_organisations())) or attendee_id in (select gt_my_attendees())))',
  updates => '(select gt_runs_plans()) or session_id in (select gt_my_sessions())
    or (status in (''booked'', ''cancelled'', ''cancelled-in-time'', ''cancelled-late'')
      and (((select gt_books_others()) and organisation_id in (select gt_my_organisations())) or attendee_id in (select gt_my_attendees())))');
call gt_allow('attendee',
  sees => '(select gt_runs_plans()) or id in (select gt_my_attendees())
    or exists (select from attendance t where t.partnership_id = attendee.partnership_id and t.attendee_id = attendee.id)',
  inserts => '(select gt_runs_plans()) or (select gt_books_others()) or (select gt_trains()) or email = (select gt_my_email())',
  updates => '(select gt_runs_plans())');
call gt_allow('scope_count',
  sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
-- Not even business managers: an answer is somebody''s own.
call gt_allow('follow_up_question',
  sees => '(select gt_is_system()) or attendee_id in (select gt_my_attendees())',
  inserts => '(select gt_is_system())',
  updates => '(select gt_is_system()) or attendee_id in (select gt_my_attendees())');
call gt_allow('training_evidence', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_change_what_is_seen('course');
call gt_change_what_is_seen('course_session');
call gt_change_what_is_seen('attendee');
call gt_change_what_is_seen('attendance');
call gt_change_what_is_seen('follow_up_question');
call gt_history_of('course');
call gt_history_of('course_session');
call gt_history_of('attendee');
call gt_history_of('attendance');
call gt_history_of('scope_count');
call gt_history_of('follow_up_question');
call gt_history_of('training_evidence');
