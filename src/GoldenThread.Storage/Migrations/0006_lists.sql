-- The state of each action in one row, derived by triggers: lists and totals read it by index instead of asking four tables per action.
create table action_state (
  partnership_id uuid not null references partnership deferrable initially deferred,
  action_id uuid not null,
  plan_id uuid not null,
  recommendation_id uuid not null,
  is_open boolean not null,
  activity text not null,
  due_text text,
  due_edtf text,
  due_earliest date,
  due_latest date,
  level text,
  level_of text check (level_of in ('action', 'recommendation')),
  primary key (partnership_id, action_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id) deferrable initially deferred
);
create index action_state_due on action_state (partnership_id, due_latest, action_id);
create index action_state_open on action_state (partnership_id, due_latest) where is_open;
create index action_state_plan on action_state (partnership_id, plan_id, is_open, due_latest);
create index action_state_level on action_state (partnership_id, level);
call gt_guard('action_state', history => false);
call gt_allow('action_state', '(select gt_sees_plans()) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))');

-- Open means: the plan is being run, and the activity is neither done nor needless. Due is the latest of the due dates in force.
-- The rating is the action's own, or else that of its recommendation.
-- The tables grow in the very statement that calls this, so what the planner believes of their size is out of date: it shall use the indexes.
create function gt_derive_action_state(of_partnerships uuid[], of_actions uuid[]) returns void language sql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  insert into action_state
  select a.partnership_id, a.id, a.plan_id, a.recommendation_id, p.state = 'open' and a.activity not in ('done', 'no-longer-needed'), a.activity,
    due.as_given, due.dated ->> 'edtf', due.earliest, due.latest, coalesce(own.level, whole.level), case when own.level is not null then 'action' when whole.level is not null then 'recommendation' end
  from unnest(of_partnerships, of_actions) changed (partnership_id, id)
  join plan_action a on a.partnership_id = changed.partnership_id and a.id = changed.id
  join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
  left join lateral (
    select d.as_given, d.dated, d.earliest, d.latest from action_date d
    where d.partnership_id = a.partnership_id and d.action_id = a.id and d.meaning = 'due' and not d.superseded and d.dated is not null
    order by d.earliest desc, d.latest desc limit 1) due on true
  left join lateral (
    select r.level from rating r
    where r.partnership_id = a.partnership_id and r.action_id = a.id and r.aspect = 'overall' and not r.sent_back
    order by r.id desc limit 1) own on true
  left join lateral (
    select r.level from rating r
    where r.partnership_id = a.partnership_id and r.of_recommendation_id = a.recommendation_id and r.aspect = 'overall' and not r.sent_back
    order by r.id desc limit 1) whole on true
  on conflict (partnership_id, action_id) do update set
    is_open = excluded.is_open, activity = excluded.activity, due_text = excluded.due_text, due_edtf = excluded.due_edtf, due_earliest = excluded.due_earliest,
    due_latest = excluded.due_latest, level = excluded.level, level_of = excluded.level_of $$;

create function gt_action_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform gt_derive_action_state(array_agg(partnership_id), array_agg(id)) from changed;
  return null;
end $$;
create function gt_action_date_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform gt_derive_action_state(array_agg(partnership_id), array_agg(action_id)) from (select distinct partnership_id, action_id from changed) c;
  return null;
end $$;
create function gt_rating_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform gt_derive_action_state(array_agg(partnership_id), array_agg(id)) from (
    select partnership_id, action_id as id from changed where action_id is not null
    union select a.partnership_id, a.id from changed c join plan_action a on a.partnership_id = c.partnership_id and a.recommendation_id = c.of_recommendation_id) c;
  return null;
end $$;
create function gt_plan_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform gt_derive_action_state(array_agg(a.partnership_id), array_agg(a.id)) from changed c join plan_action a on a.partnership_id = c.partnership_id and a.plan_id = c.id;
  return null;
end $$;
revoke execute on function gt_action_changed, gt_action_date_changed, gt_rating_changed, gt_plan_changed from public;
revoke execute on function gt_derive_action_state from public;

create trigger state_inserted after insert on plan_action referencing new table as changed for each statement execute function gt_action_changed();
create trigger state_updated after update on plan_action referencing new table as changed for each statement execute function gt_action_changed();
create trigger state_inserted after insert on action_date referencing new table as changed for each statement execute function gt_action_date_changed();
create trigger state_updated after update on action_date referencing new table as changed for each statement execute function gt_action_date_changed();
create trigger state_inserted after insert on rating referencing new table as changed for each statement execute function gt_rating_changed();
create trigger state_updated after update on rating referencing new table as changed for each statement execute function gt_rating_changed();
create trigger state_updated after update on plan referencing new table as changed for each statement execute function gt_plan_changed();

-- An organisation, those whose work it took over, and those that took over its own.
create function gt_line_of(organisation uuid) returns setof uuid language sql stable rows 5 as $$
  with recursive
    earlier (id) as (select organisation union select s.organisation_id from succession s join earlier e on s.successor_id = e.id where s.partnership_id = gt_partnership()),
    later (id) as (select organisation union select s.successor_id from succession s join later l on s.organisation_id = l.id where s.partnership_id = gt_partnership() and s.successor_id is not null)
  select id from earlier union select id from later $$;

-- Everything that can be searched. The view runs with the rights of whoever asks, so each table's own rules hold.
create view search_entry with (security_invoker = true) as
  select partnership_id, 'plan' as kind, id, id as plan_id, null::uuid as recommendation_id, null::uuid as action_id, null::uuid as organisation_id, reference as title, title as body, words from plan
  union all select partnership_id, 'recommendation', id, plan_id, id, null, null, number, text, words from recommendation
  union all select partnership_id, 'action', id, plan_id, recommendation_id, id, null, '', text, words from plan_action
  union all select partnership_id, 'update', id, plan_id, null, action_id, organisation_id, '', text, words from progress_update
  union all select partnership_id, 'evidence', id, plan_id, null, action_id, organisation_id, title, concat_ws(' — ', title, description, source), words from evidence where not withdrawn
  union all select partnership_id, 'impact', id, plan_id, recommendation_id, action_id, organisation_id, '', text, words from impact where not withdrawn
  union all select partnership_id, 'board', id, plan_id, recommendation_id, null, null, kind, text, words from board_exchange
  union all select d.partnership_id, 'document', d.id, p.id, null, null, null, d.name, d.text, d.words
    from source_document d join plan p on p.partnership_id = d.partnership_id and p.document_id = d.id
  union all select partnership_id, 'organisation', id, null, null, null, id, name, name, words from organisation
  union all select n.partnership_id, 'organisation', n.id, null, null, null, o.id, o.name, n.name, n.words
    from organisation_name n join organisation o on o.partnership_id = n.partnership_id and o.id = n.organisation_id
  -- The old organisation's name finds the one that carries on its work.
  union all select s.partnership_id, 'organisation', s.id, null, null, null, later.id, later.name, earlier.name || ' → ' || later.name, earlier.words
    from succession s
    join organisation earlier on earlier.partnership_id = s.partnership_id and earlier.id = s.organisation_id
    join organisation later on later.partnership_id = s.partnership_id and later.id = s.successor_id;
grant select on search_entry to golden_thread_app;

create index plan_action_like on plan_action using gin (text gin_trgm_ops);
create index recommendation_like on recommendation using gin (text gin_trgm_ops);
create index organisation_name_like on organisation_name using gin (name gin_trgm_ops);

-- Row-level security lets an index answer only by functions that are declared to tell nothing about rows they were not asked for. The matching
-- of text is not declared so, although it raises no error that quotes its arguments. Only a superuser may declare it; elsewhere a search reads
-- the partnership's rows one by one, which is right but slower.
do $$
begin
  alter function ts_match_vq(tsvector, tsquery) leakproof;
  alter function word_similarity_commutator_op(text, text) leakproof;
exception when insufficient_privilege then
  raise notice 'Full text search will not use its indexes: the owner is no superuser.';
end $$;
