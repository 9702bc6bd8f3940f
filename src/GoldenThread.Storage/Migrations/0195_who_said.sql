-- Who gave anything for a period, a stated percentage too, or is excused: with it doubts are worked out of one row a period, without the readings.
alter table indicator_whole add column said uuid[] not null default '{}';

create or replace function gt_whole_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into indicator_whole (partnership_id, indicator_id, period_kind, period_first)
    values (new.partnership_id, new.indicator_id, new.period_kind, new.period_first) on conflict do nothing;
  perform from indicator_whole w where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id
    and w.period_kind = new.period_kind and w.period_first = new.period_first for update;
  update indicator_whole w set (given, numerator, denominator, value, stated, missing_because, answered, said) = (
    with counts as (
      select distinct on (r.organisation_id) r.* from indicator_reading r
      where r.partnership_id = new.partnership_id and r.indicator_id = new.indicator_id and r.period_kind = new.period_kind and r.period_first = new.period_first
      order by r.organisation_id, r.at desc, r.id desc),
    figures as (select * from counts where missing_because is null)
    select (select count(*) from figures),
      sum(numerator), case when count(*) = 1 then max(denominator) else sum(denominator) filter (where numerator is not null) end, sum(value),
      case when count(*) = 1 then max(stated) end,
      (select missing_because from counts where missing_because <> '' order by id limit 1),
      (select coalesce(array_agg(coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') order by organisation_id), '{}') from counts c
        where c.is_excused or (c.missing_because is null and (c.stated is null or (select count(*) from counts) = 1))),
      (select coalesce(array_agg(coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') order by organisation_id), '{}') from counts c where c.is_excused or c.missing_because is null)
    from figures)
  where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id and w.period_kind = new.period_kind and w.period_first = new.period_first;
  return null;
end $$;

update indicator_whole w set said = (
  select coalesce(array_agg(coalesce(c.organisation_id, '00000000-0000-0000-0000-000000000000') order by c.organisation_id), '{}') from (
    select distinct on (r.organisation_id) r.* from indicator_reading r
    where r.partnership_id = w.partnership_id and r.indicator_id = w.indicator_id and r.period_kind = w.period_kind and r.period_first = w.period_first
    order by r.organisation_id, r.at desc, r.id desc) c where c.is_excused or c.missing_because is null);
