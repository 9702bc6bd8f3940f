-- A search by a part of a name costs what it finds and not how many children somebody may see: of few, their names are read; of many, the names that have the
-- part are found by an index, and each is asked whether it is one of their children.
create index statement_place_like on statement using gin (place_key gin_trgm_ops) where place_key is not null;

create function gt_few() returns int language sql immutable set search_path = public, pg_temp as $$ select 2000 $$;

-- Whether something might give access to a child, as gt_next_candidates has them.
create function gt_is_candidate(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select gt_partnership() as partnership, gt_person() as person, gt_organisation() as organisation, gt_london_day(gt_now()) as day, gt_now() as at)
  select exists (select from me join involvement i on i.partnership_id = me.partnership and i.child_id = of_child and i.from_day <= me.day where
      (coalesce(i.writes_until, 'infinity') >= me.day and (i.worker_id = me.person
        or exists (select from supervision s where s.partnership_id = me.partnership and s.supervisor_id = me.person and s.worker_id = i.worker_id and s.from_day <= me.day and coalesce(s.to_day, 'infinity') >= me.day)))
      or (coalesce(i.to_day, 'infinity') >= me.day and (
        exists (select from team_member m where m.partnership_id = me.partnership and m.account_id = me.person and m.team_id = i.team_id and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day)
        or exists (select from worker_duty d where d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.team_id = i.team_id and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day))))
    or exists (select from me join chair_assignment c on c.partnership_id = me.partnership and c.account_id = me.person and c.child_id = of_child and c.from_day <= me.day and coalesce(c.to_day, 'infinity') >= me.day)
    or exists (select from me join access_grant g on g.partnership_id = me.partnership and (g.account_id = me.person or g.organisation_id = me.organisation) and g.child_id = of_child and g.at <= me.at and g.to_day >= me.day)
    or exists (select from me join broken_glass b on b.partnership_id = me.partnership and b.account_id = me.person and b.child_id = of_child and b.until > me.at)
    or exists (select from me join restriction r on r.partnership_id = me.partnership and r.child_id = of_child and r.list ? me.person::text) $$;

-- The children of whom a name or an address has the part, and the level that it needs; by one or two letters, where there are many, those of whom a word begins with it.
create function gt_named_like(wanted text) returns table (child uuid, needs int) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := gt_person();
  mine constant uuid := gt_organisation();
  plain constant text := replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_');
  plain_place constant text := nullif(btrim(regexp_replace(lower(wanted), '[^[:alnum:]]+', ' ', 'g')), '');
  own uuid[];
begin
  if wanted is null then return; end if;
  select coalesce(array_agg(n.child), '{}') into own from gt_next_candidates('00000000-0000-0000-0000-000000000000', gt_few() + 1) n (child);
  if cardinality(own) <= gt_few() then
    return query select s.child_id, min(case when s.fact = 'name' or s.organisation_id = mine then 2 when s.part = 'plan' then 3 else 4 end) from unnest(own) c (child)
      join statement s on s.partnership_id = gt_partnership() and s.child_id = c.child and s.about_id = c.child and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
        and ((s.fact = 'name' and s.value ilike '%' || plain || '%') or (s.fact in ('lives-at', 'stays-at') and s.place_key like '%' || plain_place || '%'))
      where (s.limit_id is null or s.organisation_id = mine) and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))
      group by s.child_id;
    return;
  end if;
  return query
    with said as materialized (
      select s.* from statement s where s.partnership_id = gt_partnership() and s.fact = 'name'
        and s.value ilike any (case when char_length(wanted) > 2 then array['%' || plain || '%'] else array[plain || '%', '% ' || plain || '%'] end)
      union all
      select s.* from statement s where s.partnership_id = gt_partnership() and s.fact in ('lives-at', 'stays-at') and s.place_key is not null
        and s.place_key like any (case when char_length(plain_place) > 2 then array['%' || plain_place || '%'] else array[plain_place || '%', '% ' || plain_place || '%'] end)),
    of_children as materialized (
      select s.child_id, min(case when s.fact = 'name' or s.organisation_id = mine then 2 when s.part = 'plan' then 3 else 4 end) as least_level from said s
      where s.about_id = s.child_id and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
        and (s.limit_id is null or s.organisation_id = mine) and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))
      group by s.child_id)
    select o.child_id, o.least_level from of_children o where gt_is_candidate(o.child_id);
end $$;

create or replace function gt_search_children(part_of_name text, nhs text, full_name text, born text, mother text, due text, birth_order int, terms jsonb) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  most constant int := 200;
  me constant uuid := gt_person();
  mine constant uuid := gt_organisation();
  day constant date := gt_london_day(gt_now());
  found record;
  tells boolean;
begin
  if me is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  -- Existence is told beyond one's own children to practitioners whose organisation has an agreement for it.
  tells := gt_my_roles() && '{practitioner,supervisor,team-manager,independent-chair}' and exists (select from sharing_agreement g where g.partnership_id = gt_partnership() and g.mode = 'existence'
    and mine = any (g.parties) and g.from_day <= day and coalesce(g.to_day, 'infinity') >= day and (g.suspended_at > gt_now() or g.suspended_at is null));
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    -- No more are decided than are shown.
    (select m.child, a.level from (select n.child, n.needs from gt_named_like(part_of_name) n order by n.child) m cross join lateral gt_access(me, m.child, gt_now()) a where a.level >= m.needs order by m.child limit most)
    union
    select i.child, case when a.level >= 1 then a.level else 1 end from (select child from gt_of_identity(nhs, full_name, born, mother, due, birth_order) g (child)) i
      cross join lateral gt_access(me, i.child, gt_now()) a
      where a.level >= 1 or ((tells or gt_shares_an_adult(i.child)) and not gt_is_barred(i.child))) c;
  return gt_keep_list('search', terms, found.children, found.levels);
end $$;
revoke execute on function gt_few, gt_is_candidate, gt_named_like from public;
