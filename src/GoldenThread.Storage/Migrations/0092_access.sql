-- Who may see how much of a child's record, decided a second time below the application: a conflict, then a restriction, then the highest grant, then
-- nothing. The model decides the same (GoldenThread/Access/AccessDecision.cs); a property test holds the two together.
do $do$ begin execute $f$create function gt_level_of(word text) returns int language sql immutable parallel safe
  begin atomic select coalesce(array_position(array['nothing', 'known-to', 'own', 'plan', 'record'], word) - 1, 0); end$f$; end $do$;

-- The places where somebody lives or stays: a place is left only by a corroborated statement that starts later than the one that gives it.
create function gt_homes(of_person uuid, at timestamptz) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  with facts as materialized (
    select s.place_key, s.is_so, s.basis in ('observed', 'records-checked', 'confirmed-by-another') as corroborates, coalesce(gt_day(s.valid_from, 'earliest'), '-infinity') as starts
    from statement s
    where s.partnership_id = gt_partnership() and s.about_id = of_person and s.fact in ('lives-at', 'stays-at') and s.place_key is not null
      and s.recorded <= at and (s.superseded_at > at or s.superseded_at is null) and (s.withdrawn_at > at or s.withdrawn_at is null)
      and coalesce(gt_day(s.valid_from, 'earliest'), '-infinity') <= gt_london_day(at) and coalesce(gt_day(s.valid_to, 'latest'), 'infinity') >= gt_london_day(at))
  select coalesce(array_agg(distinct y.place_key), '{}') from facts y
  where y.is_so and not exists (select from facts n where not n.is_so and n.corroborates and n.place_key = y.place_key and n.starts > y.starts) $$;

create function gt_access(of_person uuid, of_child uuid, at timestamptz, out level int, out ground text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  within constant uuid := gt_partnership();
  day constant date := gt_london_day(at);
  mine uuid;
  homes text[];
  named boolean;
begin
  level := 0;
  ground := 'none';
  select a.organisation_id into mine from account a
    where a.partnership_id = within and a.id = of_person and (a.ended_at > at or a.ended_at is null) and (a.lockout_end <= at or a.lockout_end is null);
  if not found or not coalesce(gt_roles_of(of_person, day) && '{practitioner,supervisor,team-manager,independent-chair}', false) then return; end if;

  if exists (select from conflict c where c.partnership_id = within and c.account_id = of_person and c.at <= gt_access.at and (c.ended_at > gt_access.at or c.ended_at is null)) then
    homes := gt_homes(of_child, at);
    if exists (select from conflict c where c.partnership_id = within and c.account_id = of_person and c.at <= gt_access.at and (c.ended_at > gt_access.at or c.ended_at is null)
        and (c.child_id = of_child or (homes <> '{}' and gt_homes(c.child_id, gt_access.at) && homes))) then return; end if;
  end if;

  -- Of several lists the strictest holds.
  select min(gt_level_of(r.list ->> of_person::text)) into level from restriction r
    where r.partnership_id = within and r.child_id = of_child and r.at <= gt_access.at and (r.ended_at > gt_access.at or r.ended_at is null);
  if level is not null then
    ground := case when level > 0 then 'restriction-list' else 'none' end;
    return;
  end if;

  named := exists (select from worker_duty d where d.partnership_id = within and d.account_id = of_person and d.kind = 'named-professional' and d.from_day <= day and coalesce(d.to_day, 'infinity') >= day)
    and exists (select from involvement i where i.partnership_id = within and i.child_id = of_child and i.organisation_id = mine and i.from_day <= day and coalesce(i.to_day, 'infinity') >= day);
  select g.level, g.ground into level, ground from (
    with involved as materialized (
      select i.*, case when i.kind in ('lead', 'core') then 4 else 3 end as gives, i.from_day <= day and coalesce(i.to_day, 'infinity') >= day as holds
      from involvement i where i.partnership_id = within and i.child_id = of_child)
    select i.gives, 1, 'involvement' from involved i where i.holds and i.worker_id = of_person
    union all select i.gives, 2, 'team' from involved i join team_member m on m.partnership_id = within and m.team_id = i.team_id and m.account_id = of_person
      where i.holds and m.from_day <= day and coalesce(m.to_day, 'infinity') >= day
    union all select 4, 3, 'supervisor' from involved i join supervision s on s.partnership_id = within and s.worker_id = i.worker_id and s.supervisor_id = of_person
      where i.holds and s.from_day <= day and coalesce(s.to_day, 'infinity') >= day
    union all select 4, 4, 'manager' from involved i join worker_duty d on d.partnership_id = within and d.team_id = i.team_id and d.account_id = of_person and d.kind = 'manages-team'
      where i.holds and d.from_day <= day and coalesce(d.to_day, 'infinity') >= day
    union all select 4, 5, 'chair' from chair_assignment c where c.partnership_id = within and c.child_id = of_child and c.account_id = of_person and c.from_day <= day and coalesce(c.to_day, 'infinity') >= day
    union all select 3, 6, 'named-professional' where named
    union all select gt_level_of(g.level),
        case g.kind when 'challenge' then 6 when 'meeting' then 7 when 'share' then 8 when 'request' then 9 else 11 end, case g.kind when 'challenge' then 'named-professional' else g.kind end
      from access_grant g where g.partnership_id = within and g.child_id = of_child and (g.account_id = of_person or g.organisation_id = mine)
        and g.at <= gt_access.at and g.to_day >= day and (g.ended_at > gt_access.at or g.ended_at is null) and (g.kind <> 'challenge' or named)
    union all select 4, 10, 'break-glass' from broken_glass b where b.partnership_id = within and b.child_id = of_child and b.account_id = of_person and b.at <= gt_access.at and b.until > gt_access.at
    union all select 2, 12, 'writing-up' from involved i where i.worker_id = of_person and i.to_day < day and i.writes_until >= day
  ) g (level, rank, ground) order by g.level desc, g.rank limit 1;
  level := coalesce(level, 0);
  ground := coalesce(ground, 'none');
end $$;
-- What it says of others is not for everybody to ask.
revoke execute on function gt_access, gt_homes, gt_roles_of from public;

-- For a person at a terminal, and for the test that holds model and database together: the system asks of anybody.
create function gt_access_of(of_person uuid, of_child uuid, at timestamptz, out level int, out ground text) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not gt_is_system() then raise exception 'Only the system asks what somebody may see.' using errcode = 'insufficient_privilege'; end if;
  select a.level, a.ground into level, ground from gt_access(of_person, of_child, at) a;
end $$;
revoke execute on function gt_access_of from public;
grant execute on function gt_access_of to golden_thread_app;
