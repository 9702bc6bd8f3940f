-- Whoever is named by a program that reads in their name has their own surname all the same: it is the account's, and not the last word of what the history shows.
create or replace function gt_may_be_kin(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_child = any (gt_opened(1))
    and exists (select from own_address o where o.partnership_id = gt_partnership() and o.account_id = gt_person() and o.place_key = any (gt_homes(of_child, gt_now())))
    and exists (select from statement s join account a on a.partnership_id = s.partnership_id and a.id = gt_person()
      where s.partnership_id = gt_partnership() and s.child_id = of_child and s.about_id = of_child and s.fact = 'name' and s.is_so and s.superseded_at is null and s.withdrawn_at is null
      and lower(substring(s.value from '\S+$')) = lower(substring(a.full_name from '\S+$')))
    and not exists (select from no_conflict n where n.partnership_id = gt_partnership() and n.account_id = gt_person() and n.child_id = of_child) $$;
