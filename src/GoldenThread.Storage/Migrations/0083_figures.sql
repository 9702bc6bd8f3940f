-- The figures of the first page are kept by what changes them, in the same transaction, and summed by who reads. A figure is the sum of rows
-- that are only ever added: two writers never wait for each other's figure. From time to time a writer folds rows of one figure into one.
--   due         open actions, by the last day on which each is due
--   rating      recommendations of open plans at a level ("none": not rated) from a month on: +1 where the rating begins to count, -1 where the
--               next one takes its place, so that all months together are the figures of now
--   question    recommendations of open plans whose rating is in question
--   unanswered  recommendations of open plans on which the board waits for an answer
--   change      changes that a board hears of, by kind and by the day in London
-- What each counts is what its list shows: ActionFilter, RecommendationFilter and ChangeList say the same, and a test compares them (FigureTests).
create table figure (
  partnership_id uuid not null,
  id bigint generated always as identity,
  what text not null,
  key text not null default '',
  day date not null default '-infinity',
  count int not null,
  primary key (partnership_id, id)
);
create index figure_sum on figure (partnership_id, what, day) include (key, count);

-- What a recommendation adds to the figures; the difference to what it added before is what is written.
create type counted as (what text, key text, day date, count int);
create table recommendation_state (
  partnership_id uuid not null,
  recommendation_id uuid not null,
  adds counted[] not null,
  primary key (partnership_id, recommendation_id)
);

call gt_guard('recommendation_state', history => false);
call gt_guard('figure', history => false);
-- Folded rows go; the application itself has no right to take any away.
drop trigger no_delete on figure;
call gt_allow('recommendation_state', '(select gt_sees_plans())');
call gt_allow('figure', '(select gt_sees_plans())');

drop index action_state_open;
create index action_state_open on action_state (partnership_id, due_latest, action_id) where is_open;
create index recommendation_part on recommendation (partnership_id, part_of_id) where part_of_id is not null;
create index board_exchange_reply on board_exchange (partnership_id, in_reply_to) where in_reply_to is not null;

-- Folds what is written more than once into one row each. What another transaction folds at this moment is left to it.
create function gt_fold_figures(of_partnership uuid) returns void language sql set search_path = public, pg_temp as $$
  with several as (select what, key, day from figure where partnership_id = of_partnership group by what, key, day having count(*) > 1 or sum(count) = 0),
    mine as (select f.id from figure f join several s using (what, key, day) where f.partnership_id = of_partnership for update of f skip locked),
    gone as (delete from figure f using mine where f.partnership_id = of_partnership and f.id = mine.id returning f.what, f.key, f.day, f.count)
  insert into figure (partnership_id, what, key, day, count)
    select of_partnership, what, key, day, sum(count) from gone group by what, key, day having sum(count) <> 0 $$;

-- Whoever writes the 256th row folds: of a partnership that writes much, the more often.
create function gt_figures_written() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select min(id) - 1 >> 8 <> max(id) >> 8 from written) then
    perform gt_fold_figures(partnership_id) from (select distinct partnership_id from written) w;
  end if;
  return null;
end $$;
create trigger folded after insert on figure referencing new table as written for each statement execute function gt_figures_written();

-- An action adds itself to the day on which it is due.
create function gt_action_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into figure (partnership_id, what, day, count)
      select partnership_id, 'due', due_latest, count(*) from after where is_open and due_latest is not null group by partnership_id, due_latest;
  else
    insert into figure (partnership_id, what, day, count)
      select partnership_id, 'due', due_latest, sum(one) from (
        select partnership_id, due_latest, 1 as one from after where is_open and due_latest is not null
        union all select partnership_id, due_latest, -1 from before where is_open and due_latest is not null) c
      group by partnership_id, due_latest having sum(one) <> 0;
  end if;
  return null;
end $$;
create trigger counted after insert on action_state referencing new table as after for each statement execute function gt_action_counted();
create trigger recounted after update on action_state referencing old table as before new table as after for each statement execute function gt_action_counted();

create function gt_recommendation_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into figure (partnership_id, what, key, day, count)
      select a.partnership_id, c.what, c.key, c.day, sum(c.count) from after a cross join unnest(a.adds) c group by 1, 2, 3, 4 having sum(c.count) <> 0;
  else
    insert into figure (partnership_id, what, key, day, count)
      select partnership_id, what, key, day, sum(count) from (
        select a.partnership_id, c.* from after a cross join unnest(a.adds) c
        union all select b.partnership_id, c.what, c.key, c.day, -c.count from before b cross join unnest(b.adds) c) d
      group by 1, 2, 3, 4 having sum(count) <> 0;
  end if;
  return null;
end $$;
create trigger counted after insert on recommendation_state referencing new table as after for each statement execute function gt_recommendation_counted();
create trigger recounted after update on recommendation_state referencing old table as before new table as after for each statement execute function gt_recommendation_counted();

-- A change is counted as it is written, and no more when it is withdrawn. The arguments: which kind.
create function gt_change_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into figure (partnership_id, what, key, day, count)
    values (new.partnership_id, 'change', tg_argv[0], (new.at at time zone 'Europe/London')::date, case when tg_argv[1] = 'withdrawn' then -1 else 1 end);
  return null;
end $$;
create trigger counted after insert on progress_update for each row when (new.passage is null) execute function gt_change_counted('update');
create trigger counted after insert on rating for each row when (not new.from_source) execute function gt_change_counted('rating');
create trigger counted after insert on evidence for each row when (not new.withdrawn) execute function gt_change_counted('evidence');
create trigger withdrawn after update on evidence for each row when (new.withdrawn and not old.withdrawn) execute function gt_change_counted('evidence', 'withdrawn');
create trigger counted after insert on impact for each row when (new.passage is null and not new.withdrawn) execute function gt_change_counted('impact');
create trigger withdrawn after update on impact for each row when (new.passage is null and new.withdrawn and not old.withdrawn) execute function gt_change_counted('impact', 'withdrawn');
create trigger counted after insert on board_exchange for each row when (new.passage is null) execute function gt_change_counted('board');
create trigger counted_activity after insert on history_entry for each row
  when (new.subject = 'plan_action' and new.change = 'update' and new.after ? 'activity') execute function gt_change_counted('activity');
create trigger counted_due after insert on history_entry for each row
  when (new.subject = 'action_date' and new.change = 'insert' and new.after ->> 'meaning' = 'due' and not new.after ? 'passage') execute function gt_change_counted('due');

-- As it was (0006), and written only where something is different. In PL/pgSQL, which works a statement out once for a connection and not at
-- each call; anew where there is much to do, as tables may have grown since. What is joined is found row by row (offset 0).
create or replace function gt_derive_action_state(of_partnerships uuid[], of_actions uuid[]) returns void language plpgsql
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = auto as $$
begin
  if cardinality(of_actions) > 50 then set local plan_cache_mode = force_custom_plan; end if;
  insert into action_state as kept
  select a.partnership_id, a.id, a.plan_id, a.recommendation_id, p.state = 'open' and a.activity not in ('done', 'no-longer-needed'), a.activity,
    due.as_given, due.dated ->> 'edtf', due.earliest, due.latest, coalesce(own.level, whole.level), case when own.level is not null then 'action' when whole.level is not null then 'recommendation' end
  from unnest(of_partnerships, of_actions) changed (partnership_id, id)
  cross join lateral (select * from plan_action o where o.partnership_id = changed.partnership_id and o.id = changed.id offset 0) a
  cross join lateral (select * from plan o where o.partnership_id = a.partnership_id and o.id = a.plan_id offset 0) p
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
    due_latest = excluded.due_latest, level = excluded.level, level_of = excluded.level_of
  where kept is distinct from excluded;
end $$;

create function gt_derive_recommendation_state(of_partnerships uuid[], of_recommendations uuid[]) returns void language plpgsql
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = auto as $$
begin
  if cardinality(of_recommendations) > 50 then set local plan_cache_mode = force_custom_plan; end if;
  insert into recommendation_state as kept
  select r.partnership_id, r.id, case when p.state <> 'open' then '{}'::counted[] else array(
    with dated as (
      select g.id, g.level, g.claims_completion and g.overruled_because is null as claims, (g.at at time zone 'Europe/London')::date as day
      from rating g where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id and g.aspect = 'overall' and not g.sent_back),
    held as (
      select d.id, d.level, d.claims, d.day - extract(day from d.day)::int + 1 as from_month,
        lead(d.day - extract(day from d.day)::int + 1) over (order by d.id) as until_month
      from dated d)
    select ('rating', h.level, h.from_month, 1)::counted from held h where h.until_month is null or h.until_month > h.from_month
    union all
    select ('rating', h.level, h.until_month, -1)::counted from held h where h.until_month > h.from_month
    union all
    -- A recommendation whose parts are rated is not rated itself, and does not count as unrated.
    select ('rating', 'none', '-infinity', 1)::counted where not exists (select from held)
      and (exists (select from rating g where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id and not g.sent_back)
        or not exists (select from recommendation part where part.partnership_id = r.partnership_id and part.part_of_id = r.id))
    union all
    select ('question', '', '-infinity', 1)::counted
    where coalesce((select h.claims from held h order by h.id desc limit 1), false)
      and (select count(*) = 0
             or not bool_and(c.activity = 'done' and exists (
               select from evidence e where e.partnership_id = c.partnership_id and e.action_id = c.id and not e.withdrawn and e.kind <> 'statement'))
             or (not bool_and(exists (select from impact i where i.partnership_id = c.partnership_id and i.action_id = c.id and not i.withdrawn))
               and not exists (select from impact i where i.partnership_id = r.partnership_id and i.of_recommendation_id = r.id and not i.withdrawn))
           from plan_action c where c.partnership_id = r.partnership_id and c.recommendation_id = r.id and c.activity <> 'no-longer-needed')
    union all
    select ('unanswered', '', '-infinity', 1)::counted
    where exists (select from board_exchange x where x.partnership_id = r.partnership_id and x.recommendation_id = r.id and x.kind <> 'answer'
      and not exists (select from board_exchange answer where answer.partnership_id = x.partnership_id and answer.in_reply_to = x.id))) end
  from unnest(of_partnerships, of_recommendations) changed (partnership_id, id)
  cross join lateral (select * from recommendation o where o.partnership_id = changed.partnership_id and o.id = changed.id offset 0) r
  cross join lateral (select * from plan o where o.partnership_id = r.partnership_id and o.id = r.plan_id offset 0) p
  on conflict (partnership_id, recommendation_id) do update set adds = excluded.adds where kept.adds <> excluded.adds;
end $$;

-- One trigger for all that states are derived from. Whoever changes something of a recommendation holds its state until the end of the
-- transaction, and that of its plan stays as it is: of two who write at once the second derives from what the first wrote.
create function gt_state_changed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = auto as $$
declare partnerships uuid[]; recommendations uuid[]; of_actions uuid[]; actions uuid[];
begin
  if tg_table_name in ('plan_action', 'rating', 'impact', 'board_exchange') then
    select array_agg(c.partnership_id), array_agg(c.recommendation_id) into partnerships, recommendations from (select distinct partnership_id, recommendation_id from changed) c;
  elsif tg_table_name in ('action_date', 'evidence') then
    select array_agg(c.partnership_id), array_agg(c.recommendation_id) into partnerships, recommendations
      from (select distinct a.partnership_id, a.recommendation_id from changed join plan_action a on a.partnership_id = changed.partnership_id and a.id = changed.action_id) c;
  elsif tg_table_name = 'recommendation' then
    select array_agg(c.partnership_id), array_agg(c.id) into partnerships, recommendations
      from (select partnership_id, id from changed union select partnership_id, part_of_id from changed where part_of_id is not null) c;
  else
    select array_agg(r.partnership_id), array_agg(r.id) into partnerships, recommendations from changed join recommendation r on r.partnership_id = changed.partnership_id and r.plan_id = changed.id;
  end if;
  if partnerships is null then return null; end if;
  if cardinality(recommendations) > 50 then set local plan_cache_mode = force_custom_plan; end if;
  -- In the same order by all, so that nobody waits for somebody who waits for them.
  perform from (
      select distinct r.partnership_id, r.plan_id from unnest(partnerships, recommendations) c (partnership_id, id)
      cross join lateral (select * from recommendation o where o.partnership_id = c.partnership_id and o.id = c.id offset 0) r order by 1, 2) c
    cross join lateral (select from plan p where p.partnership_id = c.partnership_id and p.id = c.plan_id for share) held;
  perform from (select * from unnest(partnerships, recommendations) c (partnership_id, id) order by 1, 2) c
    cross join lateral (select from recommendation_state s where s.partnership_id = c.partnership_id and s.recommendation_id = c.id for update) held;

  if tg_table_name = 'plan_action' then
    select array_agg(partnership_id), array_agg(id) into of_actions, actions from changed;
  elsif tg_table_name = 'action_date' then
    select array_agg(c.partnership_id), array_agg(c.action_id) into of_actions, actions from (select distinct partnership_id, action_id from changed) c;
  elsif tg_table_name = 'rating' then
    select array_agg(c.partnership_id), array_agg(c.id) into of_actions, actions from (
      select partnership_id, action_id as id from changed where action_id is not null
      union select a.partnership_id, a.id from changed join plan_action a on a.partnership_id = changed.partnership_id and a.recommendation_id = changed.of_recommendation_id) c;
  elsif tg_table_name = 'plan' then
    select array_agg(a.partnership_id), array_agg(a.id) into of_actions, actions from changed join plan_action a on a.partnership_id = changed.partnership_id and a.plan_id = changed.id;
  end if;
  if actions is not null then perform gt_derive_action_state(of_actions, actions); end if;
  -- A due date changes nothing of its recommendation.
  if tg_table_name <> 'action_date' then perform gt_derive_recommendation_state(partnerships, recommendations); end if;
  return null;
end $$;

do $$
declare t text; event text;
begin
  -- A plan begins without recommendations. A recommendation stays where it is, and what was put to the board stays as it was said.
  foreach t in array '{plan,recommendation,plan_action,action_date,rating,evidence,impact,board_exchange}'::text[] loop
    foreach event in array case when t = 'plan' then '{update}' when t in ('recommendation', 'board_exchange') then '{insert}' else '{insert,update}' end::text[] loop
      execute format('create or replace trigger state_%s after %s on %I referencing new table as changed for each statement execute function gt_state_changed()',
        case event when 'insert' then 'inserted' else 'updated' end, event, t);
    end loop;
  end loop;
end $$;
drop function gt_action_changed, gt_action_date_changed, gt_rating_changed, gt_plan_changed;
revoke execute on function gt_fold_figures, gt_figures_written, gt_action_counted, gt_recommendation_counted, gt_change_counted, gt_state_changed,
  gt_derive_action_state, gt_derive_recommendation_state from public;

-- For what is there.
select gt_derive_recommendation_state(array_agg(partnership_id), array_agg(id)) from recommendation;
insert into figure (partnership_id, what, day, count)
  select partnership_id, 'due', due_latest, count(*) from action_state where is_open and due_latest is not null group by partnership_id, due_latest;
insert into figure (partnership_id, what, key, day, count)
  select partnership_id, 'change', kind, (at at time zone 'Europe/London')::date, count(*) from (
    select partnership_id, 'update' as kind, at from progress_update where passage is null
    union all select partnership_id, 'rating', at from rating where not from_source
    union all select partnership_id, 'evidence', at from evidence where not withdrawn
    union all select partnership_id, 'impact', at from impact where passage is null and not withdrawn
    union all select partnership_id, 'board', at from board_exchange where passage is null
    union all select partnership_id, 'activity', at from history_entry where subject = 'plan_action' and change = 'update' and after ? 'activity'
    union all select h.partnership_id, 'due', h.at from history_entry h join action_date d on d.partnership_id = h.partnership_id and d.id::text = h.subject_id
      where h.subject = 'action_date' and h.change = 'insert' and d.meaning = 'due' and d.passage is null) c
  group by 1, 2, 3, 4;
