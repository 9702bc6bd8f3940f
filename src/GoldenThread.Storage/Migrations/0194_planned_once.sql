-- What a page of a record may read is asked by each of its queries, and a list of children by each page of it. A function in SQL is planned anew in each of them, one in PL/pgSQL once a connection: the same questions, word for word, in a third of the time.
do $$
declare one record;
begin
  for one in select p.oid, p.proname, pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result, btrim(p.prosrc, E' \n') as asked, p.proretset, p.prorows from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace and l.lanname = 'sql' and p.proname in ('gt_my_openings', 'gt_opened', 'gt_opened_to_act', 'gt_opened_seals', 'gt_opened_limits', 'gt_opened_shares', 'gt_shared_people', 'gt_hidden_people',
      'gt_my_roles', 'gt_roles_of', 'gt_tasks_of_mine', 'gt_tasks_listed', 'gt_next_candidates', 'gt_candidates_among')
  loop
    execute format('create or replace function %I(%s) returns %s language plpgsql stable security definer %s set search_path = public, pg_temp as %L', one.proname, one.arguments, one.result,
      case when one.proretset then format('rows %s', one.prorows) else '' end,
      format(case when one.proretset then E'begin\n  return query %s;\nend' else E'begin\n  return (%s);\nend' end, one.asked));
  end loop;
end $$;
