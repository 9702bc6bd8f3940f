-- Who is too near to a child, or not on the list of a restricted record, is told of nothing and reviews nothing; the glass answers nobody who has not asked in
-- an entry first; a seal may be given other openers; a guardian who has gone is stood in for.

-- True where a conflict or a restriction leaves somebody nothing of a child, whatever their role.
create function gt_barred_to(of_person uuid, of_child uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  homes text[];
  listed int;
begin
  select min(gt_level_of(coalesce(r.list ->> of_person::text, 'nothing'))) into listed from restriction r
    where r.partnership_id = gt_partnership() and r.child_id = of_child and r.at <= gt_now() and (r.ended_at > gt_now() or r.ended_at is null);
  if listed = 0 then return true; end if;
  if not exists (select from conflict c where c.partnership_id = gt_partnership() and c.account_id = of_person and c.at <= gt_now() and (c.ended_at > gt_now() or c.ended_at is null)) then return false; end if;
  homes := gt_homes(of_child, gt_now());
  return exists (select from conflict c where c.partnership_id = gt_partnership() and c.account_id = of_person and c.at <= gt_now() and (c.ended_at > gt_now() or c.ended_at is null)
    and (c.child_id = of_child or (homes <> '{}' and gt_homes(c.child_id, gt_now()) && homes)));
end $$;
revoke execute on function gt_barred_to from public;
create function gt_is_barred_of(of_person uuid, of_child uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not gt_is_system() then raise exception 'Only the system asks what somebody may not see.' using errcode = 'insufficient_privilege'; end if;
  return gt_barred_to(of_person, of_child);
end $$;
revoke execute on function gt_is_barred_of from public;
grant execute on function gt_is_barred_of to golden_thread_app;

-- What would tell them is kept back: it stands for the system alone. What answers what they did themselves is told, and a guardian of a new list that they guard it.
alter table notice add column kept_back boolean not null default false;
alter table notice drop constraint a_notice_is_to_somebody;
alter table notice add constraint a_notice_is_to_somebody check (account_id is not null or for_dpo or kept_back);
create function gt_keep_notice_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.account_id is not null and new.child_id is not null and new.kind not in ('glass-review', 'access-answer', 'restriction') and gt_barred_to(new.account_id, new.child_id) then
    new.account_id := null;
    new.kept_back := not new.for_dpo;
  end if;
  return new;
end $$;
revoke execute on function gt_keep_notice_back from public;
create trigger kept_back before insert on notice for each row execute function gt_keep_notice_back();

-- Broken glass is reviewed by those who may know of the child; the data protection officer sees that it was broken.
create function gt_reviewable_glass() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(b.id), '{}') from broken_glass b where b.partnership_id = gt_partnership() and gt_my_roles() && '{team-manager,independent-chair}'
    and (b.reviewed_at is null or b.at > gt_now() - interval '90 days') and not gt_barred_to(gt_person(), b.child_id) $$;
do $$
declare
  own_rows constant text := 'partnership_id = (select gt_partnership())';
  reviews constant text := '(''data-protection-officer'' = any ((select gt_my_roles())::text[]) or id = any ((select gt_reviewable_glass())::uuid[]))';
begin
  execute format('alter policy sees on broken_glass using (%s and ((select gt_is_system()) or account_id = (select gt_person()) or child_id = any ((select gt_opened(4))::uuid[]) or %s))', own_rows, reviews);
  execute format('alter policy updates on broken_glass using (%s and ((select gt_is_system()) or (%s and not gt_near(account_id)))) with check (%s and ((select gt_is_system()) or (%s and not gt_near(account_id))))',
    own_rows, reviews, own_rows, reviews);
end $$;

-- Nobody learns from the glass whether there is a record, or that it is barred, before an entry says that they asked: it has to be committed, theirs, of this child, and young.
create or replace function gt_glass_opens(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from gt_my_openings() o where o.child_id = of_child)
    and exists (select from child_record r where r.partnership_id = gt_partnership() and r.child_id = of_child) and not gt_is_barred(of_child) $$;

-- The openers of a seal are changed by one of them, at its review or before.
revoke update on seal from golden_thread_app;
grant update (lifted_at, lifted_by_id, confirmed_at, confirmed_by_id, reviewed_at, review_day, openers) on seal to golden_thread_app;

-- Whoever is on the list and sees the record stands in for a guardian whose account is locked or has ended.
create function gt_has_gone(of_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from account a where a.partnership_id = gt_partnership() and a.id = of_person and a.ended_at is null and coalesce(a.lockout_end, '-infinity') < gt_now() + interval '1 day') $$;
revoke execute on function gt_has_gone from public;
create function gt_may_guard(of_restriction uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from restriction r where r.partnership_id = gt_partnership() and r.id = of_restriction and r.ended_at is null
    and (gt_person() = any (r.guardians) or (r.list ->> gt_person()::text = 'record' and exists (select from unnest(r.guardians) g (id) where gt_has_gone(g.id))))) $$;
alter policy sees on restriction_proposal using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or gt_may_guard(restriction_id) or by_id = (select gt_person()) or decided_by_id = (select gt_person())));
alter policy inserts on restriction_proposal with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (by_id = (select gt_person()) and decided_at is null and gt_may_guard(restriction_id))));

-- Of the people of records that are open at the level of the plan: which organisations know another child around whom they are. No seal, list or conflict may forbid it,
-- in either record; nothing else of that child is told.
create function gt_also_around() returns table (child uuid, individual uuid, organisation text) language sql stable security definer set search_path = public, pg_temp as $$
  with here as materialized (
      select a.child_id, a.individual_id from appearance a where a.partnership_id = gt_partnership() and a.child_id = any (gt_opened(3)) and a.individual_id <> a.child_id and a.seal_id is null),
    there as materialized (
      select h.child_id, h.individual_id, b.child_id as other from here h join appearance b on b.partnership_id = gt_partnership() and b.individual_id = h.individual_id and b.child_id <> h.child_id and b.seal_id is null)
  select distinct t.child_id, t.individual_id, o.name from there t
    join involvement i on i.partnership_id = gt_partnership() and i.child_id = t.other and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())
    join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
  where not gt_is_barred(t.other)
    and not exists (select from unnest(array[t.child_id, t.other]) r (child_id) where not exists (select from statement s where s.partnership_id = gt_partnership() and s.child_id = r.child_id
      and (s.about_id = t.individual_id or s.other_id = t.individual_id or s.words ? ('seen ' || t.individual_id)) and s.is_so and s.seal_id is null and s.limit_id is null and s.superseded_at is null and s.withdrawn_at is null)) $$;
revoke execute on function gt_also_around from public;
grant execute on function gt_also_around to golden_thread_app;

do $$
declare t regclass;
begin
  foreach t in array '{broken_glass,seal,restriction_proposal}'::regclass[] loop
    call gt_change_what_is_seen(t);
  end loop;
end $$;
