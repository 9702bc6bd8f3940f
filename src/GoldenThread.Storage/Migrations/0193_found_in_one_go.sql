-- Whoever has many children is asked about those that were found in one go: a thousand of one name took most of a second one by one.
create function gt_candidates_among(children uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select gt_partnership() as partnership, gt_person() as person, gt_organisation() as organisation, gt_london_day(gt_now()) as day, gt_now() as at),
    teams as materialized (
      select m.team_id from me join team_member m on m.partnership_id = me.partnership and m.account_id = me.person and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day
      union select d.team_id from me join worker_duty d on d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day),
    workers as materialized (
      select me.person as id from me
      union select s.worker_id from me join supervision s on s.partnership_id = me.partnership and s.supervisor_id = me.person and s.from_day <= me.day and coalesce(s.to_day, 'infinity') >= me.day)
  select i.child_id from me join involvement i on i.partnership_id = me.partnership and i.child_id = any (children) and i.from_day <= me.day
    where (coalesce(i.writes_until, 'infinity') >= me.day and i.worker_id in (select id from workers)) or (coalesce(i.to_day, 'infinity') >= me.day and i.team_id in (select team_id from teams))
  union select c.child_id from me join chair_assignment c on c.partnership_id = me.partnership and c.account_id = me.person and c.child_id = any (children) and c.from_day <= me.day and coalesce(c.to_day, 'infinity') >= me.day
  union select g.child_id from me join access_grant g on g.partnership_id = me.partnership and (g.account_id = me.person or g.organisation_id = me.organisation) and g.child_id = any (children) and g.at <= me.at and g.to_day >= me.day
  union select b.child_id from me join broken_glass b on b.partnership_id = me.partnership and b.account_id = me.person and b.child_id = any (children) and b.until > me.at
  union select r.child_id from me join restriction r on r.partnership_id = me.partnership and r.child_id = any (children) and r.list ? me.person::text $$;

create or replace function gt_named_like(wanted text) returns table (child uuid, needs int) language plpgsql stable security definer set search_path = public, pg_temp as $$
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
      select s.child_id, s.about_id, s.fact, s.part, s.organisation_id, s.is_so, s.recorded, s.superseded_at, s.withdrawn_at, s.limit_id, s.seal_id, s.also_sealed from statement s where s.partnership_id = gt_partnership() and s.fact = 'name'
        and s.value ilike any (case when char_length(wanted) > 2 then array['%' || plain || '%'] else array[plain || '%', '% ' || plain || '%'] end)
      union all
      select s.child_id, s.about_id, s.fact, s.part, s.organisation_id, s.is_so, s.recorded, s.superseded_at, s.withdrawn_at, s.limit_id, s.seal_id, s.also_sealed from statement s where s.partnership_id = gt_partnership() and s.fact in ('lives-at', 'stays-at') and s.place_key is not null
        and s.place_key like any (case when char_length(plain_place) > 2 then array['%' || plain_place || '%'] else array[plain_place || '%', '% ' || plain_place || '%'] end)),
    of_children as materialized (
      select s.child_id, min(case when s.fact = 'name' or s.organisation_id = mine then 2 when s.part = 'plan' then 3 else 4 end) as least_level from said s
      where s.about_id = s.child_id and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
        and (s.limit_id is null or s.organisation_id = mine) and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))
      group by s.child_id)
    select o.child_id, o.least_level from of_children o where o.child_id in (select gt_candidates_among((select array_agg(f.child_id) from of_children f)));
end $$;
drop function gt_is_candidate;
revoke execute on function gt_candidates_among, gt_named_like from public;
