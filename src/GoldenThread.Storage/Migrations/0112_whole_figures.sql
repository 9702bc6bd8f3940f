-- The figure of the whole for each period: Σ numerators and Σ denominators of the readings that count. Kept by what adds a reading, in the same transaction,
-- so that a list of hundreds of indicators reads one row a period, and a lead reads the whole without the readings of others.
create table indicator_whole (
  partnership_id uuid not null,
  indicator_id uuid not null,
  period_kind text not null check (char_length(period_kind) <= 200),
  period_first date not null,
  given int not null default 0,
  numerator numeric,
  denominator numeric,
  value numeric,
  stated text check (char_length(stated) <= 200),
  missing_because text check (char_length(missing_because) <= 20000),
  answered uuid[] not null default '{}',
  primary key (partnership_id, indicator_id, period_kind, period_first)
);
call gt_guard('indicator_whole', history => false);
call gt_allow('indicator_whole', sees => '(select gt_signed_in())');

-- Two who add readings of one period at once: the second waits for the row, and then sees what the first wrote.
create function gt_whole_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into indicator_whole (partnership_id, indicator_id, period_kind, period_first)
    values (new.partnership_id, new.indicator_id, new.period_kind, new.period_first) on conflict do nothing;
  perform from indicator_whole w where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id
    and w.period_kind = new.period_kind and w.period_first = new.period_first for update;
  update indicator_whole w set (given, numerator, denominator, value, stated, missing_because, answered) = (
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
        where c.is_excused or (c.missing_because is null and (c.stated is null or (select count(*) from counts) = 1)))
    from figures)
  where w.partnership_id = new.partnership_id and w.indicator_id = new.indicator_id and w.period_kind = new.period_kind and w.period_first = new.period_first;
  return null;
end $$;
revoke execute on function gt_whole_counted from public;
create trigger counted after insert on indicator_reading for each row execute function gt_whole_counted();
