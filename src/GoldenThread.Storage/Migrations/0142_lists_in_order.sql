-- A list of children grows with what it shows, not with how many children somebody may see: candidates come in order, so many at a time, from indexes that have
-- them in that order, and no more of them are decided than are needed.
create index involvement_worker_child on involvement (partnership_id, worker_id, child_id) where worker_id is not null;
create index involvement_team_child on involvement (partnership_id, team_id, child_id) where team_id is not null;
drop index involvement_worker;
drop index involvement_team;

-- The next children, in order, whom something might give access to.
create function gt_next_candidates(after uuid, most int) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select gt_partnership() as partnership, gt_person() as person, gt_organisation() as organisation, gt_london_day(gt_now()) as day, gt_now() as at),
    teams as materialized (
      select m.team_id from me join team_member m on m.partnership_id = me.partnership and m.account_id = me.person and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day
      union select d.team_id from me join worker_duty d on d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day),
    workers as materialized (
      select me.person as id from me
      union select s.worker_id from me join supervision s on s.partnership_id = me.partnership and s.supervisor_id = me.person and s.from_day <= me.day and coalesce(s.to_day, 'infinity') >= me.day)
  select c.child_id from (
    select i.child_id from me cross join workers w cross join lateral (select distinct i.child_id from involvement i where i.partnership_id = me.partnership and i.worker_id = w.id and i.child_id > after
      and i.from_day <= me.day and coalesce(i.writes_until, 'infinity') >= me.day order by i.child_id limit most) i
    union select i.child_id from me cross join teams t cross join lateral (select distinct i.child_id from involvement i where i.partnership_id = me.partnership and i.team_id = t.team_id and i.child_id > after
      and i.from_day <= me.day and coalesce(i.to_day, 'infinity') >= me.day order by i.child_id limit most) i
    union select c.child_id from me join chair_assignment c on c.partnership_id = me.partnership and c.account_id = me.person and c.child_id > after and c.from_day <= me.day and coalesce(c.to_day, 'infinity') >= me.day
    union select g.child_id from me join access_grant g on g.partnership_id = me.partnership and (g.account_id = me.person or g.organisation_id = me.organisation) and g.child_id > after and g.at <= me.at and g.to_day >= me.day
    union select b.child_id from me join broken_glass b on b.partnership_id = me.partnership and b.account_id = me.person and b.child_id > after and b.until > me.at
    union select r.child_id from me join restriction r on r.partnership_id = me.partnership and r.list ? me.person::text and r.child_id > after) c
  order by c.child_id limit most $$;
revoke execute on function gt_next_candidates from public;

create or replace function gt_list_children(after uuid, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted constant int := greatest(least(most, 200), 1);
  reached uuid := coalesce(after, '00000000-0000-0000-0000-000000000000');
  batch uuid[];
  shown uuid[] := '{}';
  levels int[] := '{}';
  one record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  loop
    select array_agg(n.child order by n.child) into batch from gt_next_candidates(reached, wanted) n (child);
    exit when batch is null;
    for one in select n.child, a.level from (select u.child from unnest(batch) u (child) order by u.child) n cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 2 order by n.child limit wanted - cardinality(shown) loop
      shown := shown || one.child;
      levels := levels || one.level;
    end loop;
    exit when cardinality(shown) >= wanted or cardinality(batch) < wanted;
    reached := batch[cardinality(batch)];
  end loop;
  return gt_keep_list('list', null, shown, levels);
end $$;
