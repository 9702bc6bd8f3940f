-- What a rule names is found once, when it is written, and never by the search path of whoever asks: a type or table of the same name in a
-- temporary schema changed who one was. The application's login has no temporary schema either (SchemaKeeping).
do $$
declare f record;
begin
  for f in
    select p.oid, format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as named, l.lanname = 'sql' and p.proconfig is null as bare,
      format('create or replace function %I(%s) returns %s language sql %s %s %s cost %s %s begin atomic %s; end',
        p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
        case p.provolatile when 's' then 'stable' when 'i' then 'immutable' else 'volatile' end,
        case p.proparallel when 's' then 'parallel safe' else '' end, case when p.prosecdef then 'security definer' else '' end,
        p.procost, case when p.proretset then format('rows %s', p.prorows) else '' end, rtrim(btrim(p.prosrc, E' \n'), ';')) as written
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and l.lanname in ('sql', 'plpgsql') and p.prosqlbody is null and not coalesce(p.proconfig::text, '') like '%search_path=%'
      -- These two name everything with its schema: one is asked by every rule, and what the other sets holds until the transaction ends.
      and p.proname not in ('gt_proved', 'gt_begin')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    if f.bare then execute f.written; else execute format('alter function %s set search_path = public, pg_temp', f.named); end if;
  end loop;
end $$;

create or replace function gt_begin(claim text) returns void language plpgsql as $$
declare job boolean;
begin
  perform pg_catalog.set_config('gt.claim', claim, true), pg_catalog.set_config('gt.reason', '', true),
    -- Whatever somebody made the login's own path.
    pg_catalog.set_config('search_path', 'public, pg_temp', true);
  job := public.gt_scope() operator(pg_catalog.=) 'system';
  perform pg_catalog.set_config('statement_timeout', case when job then '10min' else '30s' end, true), pg_catalog.set_config('lock_timeout', case when job then '1min' else '10s' end, true),
    pg_catalog.set_config('idle_in_transaction_session_timeout', case when job then '10min' else '1min' end, true);
end $$;

-- Nobody changes or removes what they do not see. (An update that reads no column asks the rules of updates alone.)
create procedure gt_change_what_is_seen(guarded regclass) language plpgsql set search_path = public, pg_temp as $$
declare
  sees text := (select string_agg('(' || pg_get_expr(p.polqual, p.polrelid) || ')', ' or ') from pg_policy p where p.polrelid = guarded and p.polcmd in ('r', '*') and p.polpermissive);
begin
  execute format('drop policy if exists changes_what_is_seen on %s', guarded);
  execute format('create policy changes_what_is_seen on %s as restrictive for update to golden_thread_app using (%s) with check (true)', guarded, sees);
  execute format('drop policy if exists removes_what_is_seen on %s', guarded);
  execute format('create policy removes_what_is_seen on %s as restrictive for delete to golden_thread_app using (%s)', guarded, sees);
end $$;
revoke execute on procedure gt_change_what_is_seen from public;

create or replace procedure gt_allow(guarded regclass, sees text, inserts text default null, updates text default null, deletes text default null) language plpgsql
  set search_path = public, pg_temp as $$
declare own constant text := 'partnership_id = (select gt_partnership())';
begin
  execute format('grant select on %s to golden_thread_app', guarded);
  execute format('create policy sees on %s for select to golden_thread_app using (%s and (%s))', guarded, own, sees);
  if inserts is not null then
    execute format('grant insert on %s to golden_thread_app', guarded);
    execute format('create policy inserts on %s for insert to golden_thread_app with check (%s and (%s))', guarded, own, inserts);
  end if;
  if updates is not null then
    execute format('grant update on %s to golden_thread_app', guarded);
    execute format('create policy updates on %s for update to golden_thread_app using (%s and (%s)) with check (%s and (%s))', guarded, own, updates, own, updates);
  end if;
  if deletes is not null then
    execute format('create policy deletes on %s for delete to golden_thread_app using (%s and (%s))', guarded, own, deletes);
  end if;
  call gt_change_what_is_seen(guarded);
end $$;

do $$
declare t regclass;
begin
  for t in select distinct p.polrelid::regclass from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace and p.polcmd in ('w', 'd') loop
    call gt_change_what_is_seen(t);
  end loop;
end $$;

-- Nobody comes to a file by citing it, whoever they are: a file that came with a return is cited by those who see that return.
create function gt_came_with_a_return(cited uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from attachment a where a.partnership_id = (select gt_partnership()) and a.id = cited and a.return_id is not null) $$;
create policy cites_what_is_seen on evidence as restrictive for insert to golden_thread_app
  with check (attachment_id is null or not gt_came_with_a_return(attachment_id) or gt_sees_attachment(attachment_id));
create policy cites_what_is_seen_later on evidence as restrictive for update to golden_thread_app using (true)
  with check (attachment_id is null or not gt_came_with_a_return(attachment_id) or gt_sees_attachment(attachment_id));

-- The history is sealed by the system alone.
drop policy inserts on history_seal;
create policy inserts on history_seal for insert to golden_thread_app with check (partnership_id = (select gt_partnership()) and (select gt_is_system()));
drop policy inserts on history_seal_entry;
create policy inserts on history_seal_entry for insert to golden_thread_app with check (partnership_id = (select gt_partnership()) and (select gt_is_system()));
