-- Audits. That there is one, its method, progress and results are seen by business managers; by everybody else of the partnership once it is reported. Lists of
-- cases, references, sheets and concerns are seen by those who lead it, by the lead of the organisation whose records they are, and by the auditor and moderator
-- who are named for them; by nobody else, whatever their role.
create table audit_tool (
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

create table audit (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  reference text not null check (char_length(reference) <= 50),
  title text not null check (char_length(title) <= 500),
  kind text not null check (char_length(kind) <= 200),
  state text not null check (char_length(state) <= 200),
  tool jsonb not null check (char_length(tool::text) <= 500000),
  period_from date not null,
  period_to date not null,
  recommendation_id uuid,
  re_audit_of_id uuid,
  planned_at timestamptz not null,
  locked_at timestamptz,
  frame_cases int not null default 0,
  digest text check (char_length(digest) <= 200),
  seed text check (char_length(seed) <= 200),
  seed_typed boolean not null default false,
  reported_at timestamptz,
  look_again_on date,
  because text check (char_length(because) <= 20000),
  organisations jsonb not null check (char_length(organisations::text) <= 100000),
  members jsonb not null check (char_length(members::text) <= 500000),
  draws jsonb not null check (char_length(draws::text) <= 500000),
  findings jsonb not null check (char_length(findings::text) <= 500000),
  results jsonb not null check (char_length(results::text) <= 500000),
  primary key (partnership_id, id),
  foreign key (partnership_id, recommendation_id) references recommendation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, re_audit_of_id) references audit (partnership_id, id) deferrable initially deferred
);
create unique index audit_reference on audit (partnership_id, lower(reference));
create index audit_repeats on audit (partnership_id, re_audit_of_id) where re_audit_of_id is not null;

create table audit_frame (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  organisation_id uuid not null,
  cases jsonb not null check (char_length(cases::text) <= 200000000),
  count int not null,
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, audit_id, organisation_id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);

create table audit_case (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  draw int not null,
  organisation_id uuid not null,
  code text not null check (char_length(code) <= 200),
  reference text check (char_length(reference) <= 200),
  stratum text not null check (char_length(stratum) <= 500),
  rank int not null,
  instead_of text check (char_length(instead_of) <= 200),
  not_read_because text check (char_length(not_read_because) <= 20000),
  primary key (partnership_id, id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index audit_case_audit on audit_case (partnership_id, audit_id);

create table audit_sheet (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  case_id uuid not null,
  case_code text not null check (char_length(case_code) <= 200),
  organisation_id uuid not null,
  auditor_id uuid not null,
  auditor_name text not null check (char_length(auditor_name) <= 200),
  state text not null check (char_length(state) <= 200),
  content jsonb not null check (char_length(content::text) <= 500000),
  not_known text check (char_length(not_known) <= 20000),
  sent_back_because text check (char_length(sent_back_because) <= 20000),
  sent_at timestamptz,
  moderated_at_random boolean,
  primary key (partnership_id, id),
  -- One sheet a case and organisation.
  unique (partnership_id, case_id, organisation_id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, case_id) references audit_case (partnership_id, id) deferrable initially deferred
);
create index audit_sheet_audit on audit_sheet (partnership_id, audit_id);
create index audit_sheet_auditor on audit_sheet (partnership_id, auditor_id);

create table moderation (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  sheet_id uuid not null,
  case_id uuid not null,
  moderator_id uuid not null,
  moderator_name text not null check (char_length(moderator_name) <= 200),
  at_random boolean not null,
  grades jsonb not null check (char_length(grades::text) <= 500000),
  agreed jsonb not null check (char_length(agreed::text) <= 500000),
  sent_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, sheet_id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, sheet_id) references audit_sheet (partnership_id, id) deferrable initially deferred
);
create index moderation_audit on moderation (partnership_id, audit_id);
create index moderation_moderator on moderation (partnership_id, moderator_id);

create table panel_grade (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  case_id uuid not null,
  aspect text not null check (char_length(aspect) <= 200),
  grade text not null check (char_length(grade) <= 200),
  because text not null check (char_length(because) <= 20000),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, case_id) references audit_case (partnership_id, id) deferrable initially deferred
);
create index panel_grade_audit on panel_grade (partnership_id, audit_id);

create table immediate_concern (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  sheet_id uuid not null,
  organisation_id uuid not null,
  what text not null check (char_length(what) <= 20000),
  told_whom text not null check (char_length(told_whom) <= 500),
  told_at timestamptz not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null check (char_length(by_name) <= 200),
  done text check (char_length(done) <= 20000),
  answered_by_name text check (char_length(answered_by_name) <= 200),
  answered_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, sheet_id) references audit_sheet (partnership_id, id) deferrable initially deferred
);
create index immediate_concern_audit on immediate_concern (partnership_id, audit_id);

create table audit_evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  action_id uuid not null,
  audit_id uuid not null,
  aspect text not null check (char_length(aspect) <= 200),
  target numeric,
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred
);
create index audit_evidence_action on audit_evidence (partnership_id, action_id);
create index audit_evidence_audit on audit_evidence (partnership_id, audit_id);

create table audit_schedule (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  title text not null check (char_length(title) <= 500),
  tool jsonb not null check (char_length(tool::text) <= 500000),
  every text not null check (char_length(every) <= 200),
  files int not null check (files > 0),
  first date not null,
  until date,
  owners jsonb not null check (char_length(owners::text) <= 100000),
  action_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred
);

create table audit_round (
  partnership_id uuid not null,
  id uuid not null,
  schedule_id uuid not null,
  organisation_id uuid not null,
  number int not null check (number > 0),
  last date not null,
  files int not null,
  sheets jsonb not null check (char_length(sheets::text) <= 500000),
  excused_because text check (char_length(excused_because) <= 20000),
  primary key (partnership_id, id),
  unique (partnership_id, schedule_id, organisation_id, number),
  foreign key (partnership_id, schedule_id) references audit_schedule (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);

-- Who leads an audit, and whose sheets somebody moderates, is asked past the rules of those tables: else each would ask the other.
create function gt_leads_audit(of_audit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit a where a.partnership_id = gt_partnership() and a.id = of_audit
    and a.members @> jsonb_build_array(jsonb_build_object('person', gt_person(), 'part', 'lead'))) $$;
create function gt_is_named_for_audit(of_audit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit a where a.partnership_id = gt_partnership() and a.id = of_audit
    and a.members @> jsonb_build_array(jsonb_build_object('person', gt_person()))) $$;
create function gt_reads_audit_case(of_case uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_sheet s where s.partnership_id = gt_partnership() and s.case_id = of_case and s.auditor_id = gt_person())
    or exists (select from moderation m where m.partnership_id = gt_partnership() and m.case_id = of_case and m.moderator_id = gt_person()) $$;
-- Blind: a moderator sees a sheet once their own grades are sent.
create function gt_moderated_sheet(of_sheet uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from moderation m where m.partnership_id = gt_partnership() and m.sheet_id = of_sheet and m.moderator_id = gt_person() and m.sent_at is not null) $$;
create function gt_audits_sheet(of_sheet uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_sheet s where s.partnership_id = gt_partnership() and s.id = of_sheet and s.auditor_id = gt_person()) $$;
create function gt_audit_is_planned(of_audit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit a where a.partnership_id = gt_partnership() and a.id = of_audit and a.state = 'planned') $$;
-- How far an audit has come: numbers alone, for those who see the audit and no sheet of it.
create function gt_audit_progress(of_audit uuid, out cases int, out sheets int, out sent int, out accepted int, out moderations int, out moderated int, out concerns int, out open_concerns int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select
    (select count(*) from audit_case c where c.partnership_id = gt_partnership() and c.audit_id = of_audit and c.not_read_because is null),
    (select count(*) from audit_sheet s where s.partnership_id = gt_partnership() and s.audit_id = of_audit),
    (select count(*) from audit_sheet s where s.partnership_id = gt_partnership() and s.audit_id = of_audit and s.state <> 'open'),
    (select count(*) from audit_sheet s where s.partnership_id = gt_partnership() and s.audit_id = of_audit and s.state = 'accepted'),
    (select count(*) from moderation m where m.partnership_id = gt_partnership() and m.audit_id = of_audit),
    (select count(*) from moderation m where m.partnership_id = gt_partnership() and m.audit_id = of_audit and m.sent_at is not null),
    (select count(*) from immediate_concern i where i.partnership_id = gt_partnership() and i.audit_id = of_audit),
    (select count(*) from immediate_concern i where i.partnership_id = gt_partnership() and i.audit_id = of_audit and i.answered_at is null)
  where gt_scope() = 'system' or (gt_runs_plans() or gt_is_named_for_audit(of_audit) or gt_is_lead()) $$;
revoke execute on function gt_leads_audit, gt_is_named_for_audit, gt_reads_audit_case, gt_moderated_sheet, gt_audits_sheet, gt_audit_is_planned, gt_audit_progress from public;
grant execute on function gt_leads_audit, gt_is_named_for_audit, gt_reads_audit_case, gt_moderated_sheet, gt_audits_sheet, gt_audit_is_planned, gt_audit_progress to golden_thread_app;

-- A locked frame never changes, whoever asks.
create function gt_frame_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from audit a where a.partnership_id = new.partnership_id and a.id = new.audit_id and a.state <> 'planned')
    and not (tg_op = 'UPDATE' and new.cases = '[]'::jsonb and exists (select from audit a where a.partnership_id = new.partnership_id and a.id = new.audit_id and a.state in ('closed', 'abandoned'))) then
    raise exception 'The frame of audit % is locked.', new.audit_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function gt_frame_stays from public;
create trigger stays before insert or update on audit_frame for each row execute function gt_frame_stays();

call gt_guard('audit_tool');
call gt_guard('audit');
-- References do not stand in the history, which outlives them.
call gt_guard('audit_frame', history_without => '{cases}');
call gt_guard('audit_case', history_without => '{reference}');
call gt_guard('audit_sheet');
call gt_guard('moderation');
call gt_guard('panel_grade');
call gt_guard('immediate_concern');
call gt_guard('audit_evidence');
call gt_guard('audit_schedule');
call gt_guard('audit_round');

call gt_allow('audit_tool', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())');
call gt_allow('audit',
  sees => '(select gt_runs_plans()) or ((select gt_sees_plans()) and reported_at is not null)
    or ((select gt_is_lead()) and (reported_at is not null or organisations ?| (select array(select o::text from gt_my_organisations() o))))
    or ((select gt_signed_in()) and members @> (select jsonb_build_array(jsonb_build_object(''person'', gt_person()))))',
  inserts => '(select gt_runs_plans())',
  updates => '(select gt_is_system()) or ((select gt_signed_in()) and (members @> (select jsonb_build_array(jsonb_build_object(''person'', gt_person(), ''part'', ''lead'')))
    or ((select gt_is_lead()) and organisations ?| (select array(select o::text from gt_my_organisations() o)))))');
call gt_allow('audit_frame',
  sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  updates => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_allow('audit_case',
  sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or (select gt_reads_audit_case(id))',
  inserts => '(select gt_is_system()) or (select gt_leads_audit(audit_id))',
  updates => '(select gt_is_system()) or (select gt_leads_audit(audit_id))');
call gt_allow('audit_sheet',
  sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))
    or ((select gt_signed_in()) and auditor_id = (select gt_person())) or (select gt_moderated_sheet(id))',
  inserts => '(select gt_is_system()) or (select gt_leads_audit(audit_id))',
  updates => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_signed_in()) and auditor_id = (select gt_person()))');
call gt_allow('moderation',
  sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_signed_in()) and moderator_id = (select gt_person())) or (sent_at is not null and (select gt_audits_sheet(sheet_id)))',
  inserts => '(select gt_is_system()) or (select gt_leads_audit(audit_id))',
  updates => '(select gt_is_system()) or ((select gt_signed_in()) and moderator_id = (select gt_person()))');
call gt_allow('panel_grade', sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id))', inserts => '(select gt_is_system()) or (select gt_leads_audit(audit_id))');
call gt_allow('immediate_concern',
  sees => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or ((select gt_signed_in()) and by_id = (select gt_person()))',
  inserts => '(select gt_is_system()) or ((select gt_signed_in()) and by_id = (select gt_person()) and (select gt_audits_sheet(sheet_id)))',
  updates => '(select gt_is_system()) or (select gt_leads_audit(audit_id)) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_allow('audit_evidence', sees => '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))', inserts => '(select gt_runs_plans())');
call gt_allow('audit_schedule', sees => '(select gt_signed_in())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_allow('audit_round',
  sees => '(select gt_sees_plans()) or ((select gt_signed_in()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()) and excused_because is null)',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_change_what_is_seen('audit');
call gt_change_what_is_seen('audit_frame');
call gt_change_what_is_seen('audit_case');
call gt_change_what_is_seen('audit_sheet');
call gt_change_what_is_seen('moderation');
call gt_change_what_is_seen('immediate_concern');
call gt_change_what_is_seen('audit_schedule');
call gt_change_what_is_seen('audit_round');
call gt_history_of('audit_tool');
call gt_history_of('audit');
call gt_history_of('audit_frame');
call gt_history_of('audit_case');
call gt_history_of('audit_sheet');
call gt_history_of('moderation');
call gt_history_of('panel_grade');
call gt_history_of('immediate_concern');
call gt_history_of('audit_evidence');
call gt_history_of('audit_schedule');
call gt_history_of('audit_round');
