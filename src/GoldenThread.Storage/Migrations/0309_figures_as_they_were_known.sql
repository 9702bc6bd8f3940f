-- The figure of the whole as it was known on a past day: the kept one where nothing came later, else worked out anew of what was there. So a past day reads one row
-- a period as today does, and a lead is told the whole without the readings of others.
alter table indicator_whole add column first_at timestamptz, add column changed_at timestamptz;
update indicator_whole w set (first_at, changed_at) = (
  select min(r.at), max(r.at) from indicator_reading r
  where r.partnership_id = w.partnership_id and r.indicator_id = w.indicator_id and r.period_kind = w.period_kind and r.period_first = w.period_first);
alter table indicator_whole alter column first_at set not null, alter column changed_at set not null;

-- One way to add readings up. No row where there was no reading yet.
do $do$ begin execute $f$create function gt_whole(partnership uuid, indicator uuid, kind text, first date, until timestamptz)
  returns table (given int, numerator numeric, denominator numeric, value numeric, stated text, missing_because text, answered uuid[], said uuid[]) language sql stable
begin atomic
  with counts as (
    select distinct on (r.organisation_id) r.* from indicator_reading r
    where r.partnership_id = partnership and r.indicator_id = indicator and r.period_kind = kind and r.period_first = first and r.at <= until
    order by r.organisation_id, r.at desc, r.id desc),
  figures as (select * from counts where missing_because is null),
  who as (select coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') as id, is_excused, missing_because, stated from counts)
  select (count(*))::int, sum(f.numerator), case when count(*) = 1 then max(f.denominator) else sum(f.denominator) filter (where f.numerator is not null) end, sum(f.value),
    case when count(*) = 1 then max(f.stated) end,
    (select c.missing_because from counts c where c.missing_because <> '' order by c.id limit 1),
    (select coalesce(array_agg(w.id order by w.id), '{}') from who w where w.is_excused or (w.missing_because is null and (w.stated is null or (select count(*) from counts) = 1))),
    (select coalesce(array_agg(w.id order by w.id), '{}') from who w where w.is_excused or w.missing_because is null)
  from figures f having exists (select from counts);
end$f$; end $do$;
revoke execute on function gt_whole from public;

create or replace function gt_whole_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into indicator_whole (partnership_id, indicator_id, period_kind, period_first, first_at, changed_at)
    values (new.partnership_id, new.indicator_id, new.period_kind, new.period_first, new.at, new.at) on conflict do nothing;
  perform from indicator_whole w where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id
    and w.period_kind = new.period_kind and w.period_first = new.period_first for update;
  update indicator_whole w set (given, numerator, denominator, value, stated, missing_because, answered, said) =
      (select g.* from gt_whole(new.partnership_id, new.indicator_id, new.period_kind, new.period_first, 'infinity') g),
    first_at = least(w.first_at, new.at), changed_at = greatest(w.changed_at, new.at)
  where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id and w.period_kind = new.period_kind and w.period_first = new.period_first;
  return null;
end $$;

create function gt_whole_on(indicators uuid[], until timestamptz) returns setof indicator_whole language sql stable security definer set search_path = public, pg_temp as $$
  select w.* from indicator_whole w
  where w.partnership_id = (select gt_partnership()) and (select gt_signed_in()) and w.indicator_id = any (indicators) and w.changed_at <= until
  union all
  select w.partnership_id, w.indicator_id, w.period_kind, w.period_first, g.given, g.numerator, g.denominator, g.value, g.stated, g.missing_because, g.answered, g.said, w.first_at, w.changed_at
  from indicator_whole w, lateral gt_whole(w.partnership_id, w.indicator_id, w.period_kind, w.period_first, until) g
  where w.partnership_id = (select gt_partnership()) and (select gt_signed_in()) and w.indicator_id = any (indicators) and w.first_at <= until and w.changed_at > until
$$;
revoke execute on function gt_whole_on from public;
grant execute on function gt_whole_on to golden_thread_app;
