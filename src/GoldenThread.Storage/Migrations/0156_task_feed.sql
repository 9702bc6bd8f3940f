-- Tasks since a moment miss nothing. A moment is given to a task when it is written, by one clock, and never the moment of a transaction that began long before:
-- whoever writes tasks says from when on they may, by a lock that ends with their transaction, and nothing of that moment or later is listed while they do.
create function gt_tasks_moment() returns timestamptz language sql volatile set search_path = public, pg_temp as $$
  select case when gt_now() = transaction_timestamp() then clock_timestamp() else gt_now() end $$;
create function gt_tasks_begin() returns void language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock_shared(20156, floor(extract(epoch from gt_tasks_moment() - timestamptz '2020-01-01 00:00:00Z'))::int) $$;
create function gt_tasks_whole_until() returns timestamptz language sql volatile security definer set search_path = public, pg_temp as $$
  select coalesce(min(timestamptz '2020-01-01 00:00:00Z' + make_interval(secs => l.objid::bigint)), 'infinity') from pg_locks l
  where l.locktype = 'advisory' and l.classid = 20156 and l.objsubid = 2 and l.database = (select d.oid from pg_database d where d.datname = current_database()) $$;

-- Whoever had a task hears that it went to others. One that is no organisation's is of whoever leads for the child.
alter table task add column went_from_id uuid;
drop index task_changed;
create index task_changed on task (partnership_id, (coalesce(organisation_id, lead_id)), changed_at, id);
create index task_went on task (partnership_id, went_from_id, changed_at, id) where went_from_id is not null;

drop function gt_tasks_listed_since(uuid);
drop function gt_list_tasks_since(timestamptz, uuid, int);
drop function gt_tasks_since(timestamptz, uuid, int);
create function gt_tasks_since(since timestamptz, after uuid) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select t.* from task t where t.partnership_id = gt_partnership() and coalesce(t.organisation_id, t.lead_id) = gt_organisation() and (t.changed_at, t.id) > (since, after)
    union all
    select t.* from task t where t.partnership_id = gt_partnership() and t.went_from_id = gt_organisation() and coalesce(t.organisation_id, t.lead_id) is distinct from gt_organisation() and (t.changed_at, t.id) > (since, after))
  select t.* from mine t where t.seals = '{}'
    and not exists (select from task o where o.partnership_id = t.partnership_id and o.child_id = t.child_id and o.pathway = t.pathway and o.version = t.version and o.trigger_event = t.trigger_event
      and o.step = t.step and o.number = t.number and o.seals <> '{}' and not gt_closed_to(gt_person(), o.seals[1], o.seals)) $$;
-- Where something was silently sealed since tasks were worked out, nobody but its openers is told of them before they are worked out anew; what comes after waits with them.
create function gt_tasks_wait(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seal s join task_clock k on k.partnership_id = s.partnership_id and k.child_id = s.child_id
    where s.partnership_id = gt_partnership() and s.child_id = of_child and s.others_see = 'silent' and s.at > k.worked_out_at and not gt_person() = any (s.openers)) $$;
-- What is looked at is what stood when it was asked until when all is there; where it ends is kept, so that whoever may see none of it goes on all the same.
create function gt_list_tasks_since(since timestamptz, after uuid, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole_until constant timestamptz := gt_tasks_whole_until();
  found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  with there as materialized (select t.child_id, t.changed_at, t.id from gt_tasks_since(since, after) t where t.changed_at < whole_until order by t.changed_at, t.id limit least(most, 500)),
    waits as materialized (select t.changed_at, t.id from there t join (select c.child_id from (select distinct child_id from there) c where gt_tasks_wait(c.child_id)) w on w.child_id = t.child_id order by t.changed_at, t.id limit 1),
    looked as materialized (select t.* from there t where not exists (select from waits w where (w.changed_at, w.id) <= (t.changed_at, t.id))),
    seen as materialized (select n.child, a.level from (select distinct child_id as child from looked) n cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 3)
  select (select array_agg(s.child order by s.child) from seen s) as children, (select array_agg(s.level order by s.child) from seen s) as levels, (select count(*) from looked) as looked_at,
    l.changed_at, l.id into found from (select 1) o left join (select changed_at, id from looked order by changed_at desc, id desc limit 1) l on true;
  return gt_keep_list('tasks', jsonb_build_object('since', since, 'after', after, 'to', coalesce(found.changed_at, since), 'last', coalesce(found.id, after), 'more', found.looked_at = least(most, 500)), found.children, found.levels);
end $$;
create function gt_tasks_since_list(of_list uuid) returns table (children uuid[], since timestamptz, after uuid, up_to timestamptz, last uuid, more boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select c.children, (c.terms ->> 'since')::timestamptz, (c.terms ->> 'after')::uuid, (c.terms ->> 'to')::timestamptz, (c.terms ->> 'last')::uuid, (c.terms ->> 'more')::boolean from child_list c
  where c.partnership_id = gt_partnership() and c.id = of_list and c.kind = 'tasks' and c.terms ? 'last' and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() $$;
create function gt_tasks_listed_since(of_list uuid) returns setof task language sql stable security definer set search_path = public, pg_temp as $$
  select t.* from gt_tasks_since_list(of_list) c cross join lateral gt_tasks_since(c.since, c.after) t where (t.changed_at, t.id) <= (c.up_to, c.last) and t.child_id = any (c.children) $$;
create function gt_tasks_looked_at(of_list uuid) returns table (up_to timestamptz, last uuid, more boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select c.up_to, c.last, c.more from gt_tasks_since_list(of_list) c $$;
revoke execute on function gt_tasks_moment, gt_tasks_begin, gt_tasks_whole_until, gt_tasks_since, gt_tasks_wait, gt_list_tasks_since, gt_tasks_since_list, gt_tasks_listed_since, gt_tasks_looked_at from public;
grant execute on function gt_tasks_moment, gt_tasks_begin, gt_list_tasks_since, gt_tasks_listed_since, gt_tasks_looked_at to golden_thread_app;
