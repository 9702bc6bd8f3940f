create table source_document (
  partnership_id uuid not null references partnership,
  id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  text text not null,
  draft text,
  received_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  words tsvector generated always as (gt_words(text)) stored,
  primary key (partnership_id, id),
  unique (partnership_id, sha256)
);
create index source_document_words on source_document using gin (words);
call gt_guard('source_document', history_without => '{bytes,text,draft}');
call gt_allow('source_document', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');

create table plan (
  partnership_id uuid not null references partnership,
  id uuid not null,
  reference text not null,
  title text not null,
  published jsonb,
  reviewed jsonb,
  document_id uuid,
  state text not null,
  state_reason text,
  words tsvector generated always as (gt_words(reference || ' ' || title)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, document_id) references source_document (partnership_id, id)
);
create unique index plan_reference on plan (partnership_id, lower(reference));
create index plan_words on plan using gin (words);

create table import_draft (
  partnership_id uuid not null references partnership,
  id uuid not null,
  document_id uuid not null,
  draft text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'abandoned')),
  plan_id uuid,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, document_id) references source_document (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id)
);
create index import_draft_document on import_draft (partnership_id, document_id);

create table recommendation (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  part_of_id uuid,
  position int not null,
  number text not null,
  text text not null,
  themes text[] not null default '{}',
  passage jsonb,
  words tsvector generated always as (gt_words(number || ' ' || text)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, part_of_id) references recommendation (partnership_id, id)
);
create index recommendation_plan on recommendation (partnership_id, plan_id, position);
create index recommendation_words on recommendation using gin (words);
create index recommendation_themes on recommendation using gin (themes);

create table plan_action (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  position int not null,
  text text not null,
  activity text not null,
  activity_reason text,
  passage jsonb,
  words tsvector generated always as (gt_words(text)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, recommendation_id) references recommendation (partnership_id, id)
);
create index plan_action_plan on plan_action (partnership_id, plan_id, position);
create index plan_action_recommendation on plan_action (partnership_id, recommendation_id, position);
create index plan_action_words on plan_action using gin (words);

create table action_organisation (
  partnership_id uuid not null default gt_partnership() references partnership,
  id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  handed_over date,
  note text,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index action_organisation_action on action_organisation (partnership_id, action_id);
create index action_organisation_organisation on action_organisation (partnership_id, organisation_id, action_id);

create table action_date (
  partnership_id uuid not null default gt_partnership() references partnership,
  id uuid not null,
  action_id uuid not null,
  as_given text not null,
  dated jsonb,
  earliest date generated always as (gt_day(dated, 'earliest')) stored,
  latest date generated always as (gt_day(dated, 'latest')) stored,
  meaning text not null,
  uncertain boolean not null,
  superseded boolean not null,
  passage jsonb,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id)
);
create index action_date_action on action_date (partnership_id, action_id);
create index action_date_due on action_date (partnership_id, latest, action_id) where meaning = 'due' and not superseded;

create table stored_file (
  partnership_id uuid not null default gt_partnership() references partnership,
  sha256 text not null,
  bytes bytea not null,
  length bigint not null,
  primary key (partnership_id, sha256)
);

create table attachment (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  action_id uuid,
  organisation_id uuid,
  sha256 text not null,
  name text not null,
  media_type text not null,
  length bigint not null,
  scan text not null check (scan in ('not-scanned', 'clean', 'infected')),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  withdrawn boolean not null default false,
  withdrawn_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, sha256) references stored_file (partnership_id, sha256)
);
create index attachment_action on attachment (partnership_id, action_id);
create index attachment_sha256 on attachment (partnership_id, sha256);

create table progress_update (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  organisation_id uuid,
  text text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  passage jsonb,
  words tsvector generated always as (gt_words(text)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index progress_update_action on progress_update (partnership_id, action_id, id);
create index progress_update_at on progress_update (partnership_id, at);
create index progress_update_words on progress_update using gin (words);

create table evidence (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  organisation_id uuid,
  attachment_id uuid,
  kind text not null,
  title text not null,
  description text,
  dated jsonb,
  source text,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  withdrawn boolean not null,
  withdrawn_because text,
  words tsvector generated always as (gt_words(title || ' ' || coalesce(description, '') || ' ' || coalesce(source, ''))) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, attachment_id) references attachment (partnership_id, id)
);
create index evidence_action on evidence (partnership_id, action_id, id);
create index evidence_words on evidence using gin (words);

-- of_recommendation_id stands where the recommendation as a whole is meant, and not one of its actions.
create table impact (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  of_recommendation_id uuid,
  action_id uuid,
  organisation_id uuid,
  text text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  passage jsonb,
  withdrawn boolean not null,
  withdrawn_because text,
  words tsvector generated always as (gt_words(text)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, recommendation_id) references recommendation (partnership_id, id),
  foreign key (partnership_id, of_recommendation_id) references recommendation (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  check ((of_recommendation_id is null) = (action_id is not null))
);
create index impact_recommendation on impact (partnership_id, of_recommendation_id, id) where of_recommendation_id is not null;
create index impact_action on impact (partnership_id, action_id, id) where action_id is not null;
create index impact_words on impact using gin (words);

create table rating (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  of_recommendation_id uuid,
  action_id uuid,
  aspect text not null,
  level text not null,
  claims_completion boolean not null,
  because text not null,
  overruled_because text,
  from_source boolean not null,
  sent_back boolean not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, recommendation_id) references recommendation (partnership_id, id),
  foreign key (partnership_id, of_recommendation_id) references recommendation (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  check ((of_recommendation_id is null) = (action_id is not null))
);
create index rating_recommendation on rating (partnership_id, of_recommendation_id, aspect, id) where of_recommendation_id is not null;
create index rating_action on rating (partnership_id, action_id, aspect, id) where action_id is not null;
create index rating_plan on rating (partnership_id, plan_id, at);

create table board_exchange (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  in_reply_to uuid,
  kind text not null,
  text text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  passage jsonb,
  words tsvector generated always as (gt_words(text)) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, recommendation_id) references recommendation (partnership_id, id),
  foreign key (partnership_id, in_reply_to) references board_exchange (partnership_id, id)
);
create index board_exchange_recommendation on board_exchange (partnership_id, recommendation_id, id);
create index board_exchange_words on board_exchange using gin (words);

-- An organisation's lead sees the actions in which the organisation acts now, or in which one acted that it took over from.
-- These run as the owner: they read the very tables whose policies ask them.
create function gt_my_organisations() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 5 as $$
  with recursive mine (id) as (
    select gt_organisation()
    union
    select s.organisation_id from succession s join mine m on s.successor_id = m.id where s.partnership_id = gt_partnership()
  )
  select id from mine where id is not null $$;
create function gt_my_actions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select action_id from action_organisation
  where partnership_id = gt_partnership()
    and organisation_id in (select gt_my_organisations())
    and (handed_over is null or organisation_id <> gt_organisation()) $$;
create function gt_my_recommendations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select recommendation_id from plan_action where partnership_id = gt_partnership() and id in (select gt_my_actions())
  union
  select r.part_of_id from recommendation r where r.partnership_id = gt_partnership() and r.part_of_id is not null and r.id in
    (select recommendation_id from plan_action where partnership_id = gt_partnership() and id in (select gt_my_actions())) $$;
create function gt_my_plans() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select plan_id from plan_action where partnership_id = gt_partnership() and id in (select gt_my_actions()) $$;

call gt_guard('plan');
call gt_guard('import_draft', history_without => '{draft,changed_at}');
call gt_guard('recommendation');
call gt_guard('plan_action');
call gt_guard('action_organisation');
call gt_guard('action_date');
call gt_guard('stored_file', history_without => '{bytes}');
call gt_guard('attachment');
call gt_guard('progress_update');
call gt_guard('evidence');
call gt_guard('impact');
call gt_guard('rating');
call gt_guard('board_exchange');

do $$
declare
  runs constant text := '(select gt_runs_plans())';
  of_mine constant text := '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))';
  proposes constant text := '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id = (select gt_organisation()) and action_id in (select gt_my_actions()))';
begin
  call gt_allow('plan', '(select gt_sees_plans()) or ((select gt_is_lead()) and id in (select gt_my_plans()))', runs, runs);
  call gt_allow('import_draft', runs, runs, runs);
  call gt_allow('recommendation', '(select gt_sees_plans()) or ((select gt_is_lead()) and id in (select gt_my_recommendations()))', runs, runs);
  call gt_allow('plan_action', '(select gt_sees_plans()) or ((select gt_is_lead()) and id in (select gt_my_actions()))', runs, runs);
  call gt_allow('action_organisation', of_mine, runs, runs);
  call gt_allow('action_date', of_mine, runs, runs);
  call gt_allow('attachment', of_mine || ' or ((select gt_is_lead()) and organisation_id = (select gt_organisation()))', proposes, runs);
  -- Whoever sees an attachment sees its file.
  call gt_allow('stored_file', '(select gt_runs_plans()) or exists (select from attachment a where a.partnership_id = stored_file.partnership_id and a.sha256 = stored_file.sha256)',
    '(select gt_runs_plans()) or (select gt_is_lead())');
  -- What was reported is never overwritten; there is no right to update it.
  call gt_allow('progress_update', of_mine, proposes);
  call gt_allow('evidence', of_mine, proposes, runs);
  call gt_allow('impact', of_mine, proposes, runs);
  -- A rating is given once. All that can happen to it later is that the board sends it back.
  call gt_allow('rating', of_mine, runs, '(select gt_runs_plans()) or (select gt_role()) = ''board-member''');
  call gt_allow('board_exchange', '(select gt_sees_plans())', '(select gt_runs_plans()) or ((select gt_scope()) = ''partnership'' and (select gt_role()) = ''board-member'' and by_id = (select gt_person()))');
  call gt_allow('history_entry', '(select gt_runs_plans()) or (plan_id is not null and (select gt_sees_plans())) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))');
  call gt_allow('history_seal', runs, runs);
  call gt_allow('history_seal_entry', runs, runs);
end $$;
revoke update on rating from golden_thread_app;
grant update (sent_back) on rating to golden_thread_app;

-- The due date in force of each action, and the rating in force of each thing and aspect: the one place where that is said in SQL.
create view action_due with (security_invoker = true) as
  select distinct on (partnership_id, action_id) partnership_id, action_id, as_given, dated, earliest, latest
  from action_date
  where meaning = 'due' and not superseded and dated is not null
  order by partnership_id, action_id, earliest desc, latest desc;
create view rating_in_force with (security_invoker = true) as
  select distinct on (partnership_id, coalesce(action_id, recommendation_id), aspect) *
  from rating
  where not sent_back
  order by partnership_id, coalesce(action_id, recommendation_id), aspect, id desc;
grant select on action_due, rating_in_force to golden_thread_app;
