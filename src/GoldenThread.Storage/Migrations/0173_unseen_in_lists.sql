-- A list of children says where an adult around a child is unseen: the status is kept, and a list asks no more than it shows.
create index statement_unseen on statement (partnership_id, child_id, happened) where kind = 'event' and value in ('adult-unseen-begins', 'adult-unseen-ends');
drop function gt_headlines;
create function gt_headlines(of_list uuid) returns table (child uuid, level int, name text, born text, due text, of_a_birth int, birth_order int, known_to text[], unseen boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select l.child, l.level, said.name, said.born, said.due, r.of_a_birth, r.birth_order, case when l.level = 1 then known.names end,
    -- As far as everybody may know who sees the plan: what is sealed or limited makes nobody unseen here.
    l.level >= 3 and coalesce((select e.value = 'adult-unseen-begins' from statement e where e.partnership_id = c.partnership_id and e.child_id = l.child and e.kind = 'event' and e.value in ('adult-unseen-begins', 'adult-unseen-ends')
      and e.seal_id is null and e.limit_id is null and e.superseded_at is null and e.withdrawn_at is null and e.recorded <= gt_now() order by e.happened desc, e.value limit 1), false)
  from child_list c cross join lateral unnest(c.children, c.levels) l (child, level)
  join child_record r on r.partnership_id = c.partnership_id and r.child_id = l.child
  cross join lateral (select
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'name'))[1] as name, (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'born'))[1] as born,
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'due'))[1] as due
    from statement s where s.partnership_id = c.partnership_id and l.level >= 2 and s.child_id = l.child and s.about_id = l.child and s.fact in ('name', 'born', 'due') and s.is_so and s.limit_id is null
      and (s.seal_id is null or not gt_closed_to(null, s.seal_id, s.also_sealed)) and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()) said
  cross join lateral (select array_agg(distinct o.name) as names from involvement i join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
    where i.partnership_id = c.partnership_id and i.child_id = l.child and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())) known
  where c.partnership_id = gt_partnership() and c.id = of_list and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() $$;
revoke execute on function gt_headlines from public;
grant execute on function gt_headlines to golden_thread_app;
