-- Lists of children, and searches: read from involvement outwards. Each is one entry that is committed before a name is shown, as for a record.
create table child_list (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  person_id uuid not null,
  person_name text not null,
  organisation_id uuid,
  at timestamptz not null,
  transaction xid8 not null,
  kind text not null check (kind in ('list', 'search')),
  terms jsonb,
  children uuid[] not null,
  levels int[] not null,
  primary key (partnership_id, id)
);
create index child_list_person on child_list (partnership_id, person_id, at);
call gt_guard('child_list', history => false);
create trigger no_update before update on child_list for each statement execute function gt_refuse_change();
call gt_allow('child_list', sees => '(select gt_is_system()) or person_id = (select gt_person()) or ''data-protection-officer'' = any ((select gt_my_roles())::text[])');
call gt_lengths('child_list', '{"person_name": 200, "kind": 200, "terms": 2000000}');

-- The children whom something might give access to. What it comes to is decided child by child.
create function gt_my_candidates() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select gt_partnership() as partnership, gt_person() as person, gt_organisation() as organisation, gt_london_day(gt_now()) as day, gt_now() as at),
    teams as materialized (
      select m.team_id from me join team_member m on m.partnership_id = me.partnership and m.account_id = me.person and m.from_day <= me.day and coalesce(m.to_day, 'infinity') >= me.day
      union select d.team_id from me join worker_duty d on d.partnership_id = me.partnership and d.account_id = me.person and d.kind = 'manages-team' and d.from_day <= me.day and coalesce(d.to_day, 'infinity') >= me.day),
    workers as materialized (
      select me.person as id from me
      union select s.worker_id from me join supervision s on s.partnership_id = me.partnership and s.supervisor_id = me.person and s.from_day <= me.day and coalesce(s.to_day, 'infinity') >= me.day)
  select i.child_id from me join involvement i on i.partnership_id = me.partnership and i.worker_id in (select id from workers) and i.from_day <= me.day and coalesce(i.writes_until, 'infinity') >= me.day
  union select i.child_id from me join involvement i on i.partnership_id = me.partnership and i.team_id in (select team_id from teams) and i.from_day <= me.day and coalesce(i.to_day, 'infinity') >= me.day
  union select c.child_id from me join chair_assignment c on c.partnership_id = me.partnership and c.account_id = me.person and c.from_day <= me.day and coalesce(c.to_day, 'infinity') >= me.day
  union select g.child_id from me join access_grant g on g.partnership_id = me.partnership and (g.account_id = me.person or g.organisation_id = me.organisation) and g.at <= me.at and g.to_day >= me.day
  union select b.child_id from me join broken_glass b on b.partnership_id = me.partnership and b.account_id = me.person and b.until > me.at
  union select r.child_id from me join restriction r on r.partnership_id = me.partnership and r.list ? me.person::text $$;

create function gt_keep_list(of_kind text, with_terms jsonb, of_children uuid[], of_levels int[]) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare made constant uuid := gen_random_uuid();
begin
  insert into child_list values (gt_partnership(), made, gt_person(), gt_person_name(), gt_organisation(), gt_now(), pg_current_xact_id(), of_kind, with_terms, coalesce(of_children, '{}'), coalesce(of_levels, '{}'));
  return made;
end $$;

create function gt_list_children(after uuid, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select n.child, a.level from (select child from gt_my_candidates() m (child) where after is null or child > after) n
    cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 2 order by n.child limit least(most, 200)) c;
  return gt_keep_list('list', null, found.children, found.levels);
end $$;

-- A fact of somebody's identity, as far as the person who searches could see it: nothing that is sealed against them is found by.
create function gt_identity(of_fact text, of_value text) returns table (child uuid, about uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select s.child_id, s.about_id from statement s left join seal l on l.partnership_id = s.partnership_id and l.id = s.seal_id
  where s.partnership_id = gt_partnership() and s.fact = of_fact and lower(s.value) = lower(of_value) and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
    and (s.seal_id is null or gt_person() = any (l.openers) or l.lifted_at <= gt_now() or l.until_day < gt_london_day(gt_now()))
    and s.limit_id is null $$;

-- Children of exactly this identity: a number; a full name and a day of birth; a mother's name and a due date.
create function gt_of_identity(nhs text, full_name text, born text, mother text, due text, birth_order int) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select i.child from gt_identity('nhs-number', nhs) i where nhs is not null and i.about = i.child
  union select n.child from gt_identity('name', full_name) n join gt_identity('born', born) b on b.child = n.child and b.about = b.child where full_name is not null and born is not null and n.about = n.child
  union select d.child from gt_identity('name', mother) n
    join statement p on p.partnership_id = gt_partnership() and p.child_id = n.child and p.fact = 'parent-of' and p.about_id = n.about and p.other_id = n.child and p.is_so and p.withdrawn_at is null and p.superseded_at is null
    join gt_identity('due', due) d on d.child = n.child and d.about = d.child where mother is not null and due is not null
      and (gt_of_identity.birth_order is null or (select r.birth_order from child_record r where r.partnership_id = gt_partnership() and r.child_id = d.child) is not distinct from gt_of_identity.birth_order)
      -- Of several due dates the last recorded is used.
      and not exists (select from statement later where later.partnership_id = gt_partnership() and later.child_id = d.child and later.about_id = d.child and later.fact = 'due' and later.is_so
        and later.withdrawn_at is null and later.superseded_at is null and lower(later.value) <> lower(due)
        and later.recorded > (select max(s.recorded) from statement s where s.partnership_id = gt_partnership() and s.child_id = d.child and s.about_id = d.child and s.fact = 'due' and lower(s.value) = lower(due))) $$;

create function gt_search_children(part_of_name text, nhs text, full_name text, born text, mother text, due text, birth_order int, terms jsonb) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
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
    select m.child, a.level from (
        select distinct s.child_id as child from gt_my_candidates() c (child)
        join statement s on s.partnership_id = gt_partnership() and s.child_id = c.child and s.about_id = c.child and s.fact = 'name' and s.value ilike '%' || replace(replace(replace(part_of_name, '\', '\\'), '%', '\%'), '_', '\_') || '%'
          and s.is_so and s.superseded_at is null and s.withdrawn_at is null
        left join seal l on l.partnership_id = s.partnership_id and l.id = s.seal_id
        where part_of_name is not null and (s.seal_id is null or me = any (l.openers) or l.lifted_at <= gt_now() or l.until_day < day)) m
      cross join lateral gt_access(me, m.child, gt_now()) a where a.level >= 2
    union
    select i.child, case when a.level >= 1 then a.level else 1 end from (select child from gt_of_identity(nhs, full_name, born, mother, due, birth_order) g (child)) i
      cross join lateral gt_access(me, i.child, gt_now()) a
      where a.level >= 1 or ((tells or gt_shares_an_adult(i.child)) and not gt_is_barred(i.child))) c;
  return gt_keep_list('search', terms, found.children, found.levels);
end $$;

-- A conflict or a restriction hides that there is a record at all.
create function gt_is_barred(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not coalesce(gt_my_roles() && '{practitioner,supervisor,team-manager,independent-chair}', false)
    or exists (select from restriction r where r.partnership_id = gt_partnership() and r.child_id = of_child and r.at <= gt_now() and (r.ended_at > gt_now() or r.ended_at is null))
    or exists (select from conflict c where c.partnership_id = gt_partnership() and c.account_id = gt_person() and c.at <= gt_now() and (c.ended_at > gt_now() or c.ended_at is null)
      and (c.child_id = of_child or gt_homes(c.child_id, gt_now()) && gt_homes(of_child, gt_now()))) $$;
-- An adult who appears, unsealed, in this record and in one that the person works on.
create function gt_shares_an_adult(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from appearance a join appearance b on b.partnership_id = a.partnership_id and b.individual_id = a.individual_id and b.child_id <> a.child_id
    join involvement i on i.partnership_id = b.partnership_id and i.child_id = b.child_id and i.worker_id = gt_person() and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())
    where a.partnership_id = gt_partnership() and a.child_id = of_child and a.seal_id is null and b.seal_id is null) $$;

-- What a list shows of each child: no sealed or limited value.
create function gt_headlines(of_list uuid) returns table (child uuid, level int, name text, born text, due text, of_a_birth int, birth_order int, known_to text[]) language sql stable security definer set search_path = public, pg_temp as $$
  select l.child, l.level, said.name, said.born, said.due, r.of_a_birth, r.birth_order, case when l.level = 1 then known.names end
  from child_list c cross join lateral unnest(c.children, c.levels) l (child, level)
  join child_record r on r.partnership_id = c.partnership_id and r.child_id = l.child
  cross join lateral (select
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'name'))[1] as name, (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'born'))[1] as born,
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'due'))[1] as due
    from statement s where s.partnership_id = c.partnership_id and l.level >= 2 and s.child_id = l.child and s.about_id = l.child and s.fact in ('name', 'born', 'due') and s.is_so and s.seal_id is null and s.limit_id is null
      and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()) said
  cross join lateral (select array_agg(distinct o.name) as names from involvement i join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
    where i.partnership_id = c.partnership_id and i.child_id = l.child and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())) known
  where c.partnership_id = gt_partnership() and c.id = of_list and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() $$;

revoke execute on function gt_keep_list, gt_identity, gt_of_identity, gt_my_candidates, gt_is_barred, gt_shares_an_adult, gt_list_children, gt_search_children, gt_headlines, gt_marks from public;
grant execute on function gt_list_children, gt_search_children, gt_headlines, gt_marks to golden_thread_app;

-- What was handed in finds the child whom it names, or not; the answer to whoever hands in is the same. The system asks.
create function gt_find_exactly(nhs text, full_name text, born text, mother text, due text, birth_order int) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not gt_is_system() then raise exception 'Only the system finds a child for what is handed in.' using errcode = 'insufficient_privilege'; end if;
  return query select * from gt_of_identity(nhs, full_name, born, mother, due, birth_order);
end $$;
revoke execute on function gt_find_exactly from public;
grant execute on function gt_find_exactly to golden_thread_app;

-- What an organisation handed in about a child whom nothing here is exactly: a person of the duty team begins a record, or finds the child.
create table intake (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  organisation_id uuid not null,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  named jsonb not null,
  text text not null,
  settled_at timestamptz,
  settled_by_id uuid,
  child_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
call gt_lengths('intake', '{"by_name": 200, "named": 2000000, "text": 20000}');
-- The members of duty teams.
create function gt_is_on_duty() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from team_member m join team t on t.partnership_id = m.partnership_id and t.id = m.team_id and t.is_duty where m.partnership_id = gt_partnership() and m.account_id = gt_person()
    and m.from_day <= gt_london_day(gt_now()) and coalesce(m.to_day, 'infinity') >= gt_london_day(gt_now())) $$;
call gt_guard('intake');
call gt_allow('intake', sees => '(select gt_is_system()) or (select gt_is_on_duty())', inserts => '(select gt_is_system())', updates => '(select gt_is_system()) or (select gt_is_on_duty())');
call gt_history_of('intake');

-- Who knows a child, and whom to ring: for those who have opened the record at the level "known to" or above.
create function gt_known_to(of_child uuid) returns table (organisation text, telephone text, out_of_hours text) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.name, o.telephone, o.out_of_hours from involvement i join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
  where i.partnership_id = gt_partnership() and i.child_id = of_child and of_child = any (gt_opened(1)) and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now()) $$;
revoke execute on function gt_known_to from public;
grant execute on function gt_known_to to golden_thread_app;
