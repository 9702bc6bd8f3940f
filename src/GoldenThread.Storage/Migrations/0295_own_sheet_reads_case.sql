-- The lead of an organisation sees a case that a sheet of their organisation reads: in an audit of several organisations each reads its own records of children whom another one listed.
create function gt_own_sheet_reads_case(of_case uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select gt_is_lead() and exists (select from audit_sheet s where s.partnership_id = gt_partnership() and s.case_id = of_case and s.organisation_id in (select gt_my_organisations())) $$;
revoke execute on function gt_own_sheet_reads_case from public;
grant execute on function gt_own_sheet_reads_case to golden_thread_app;

do $$
begin
  execute format('alter policy sees on audit_case using (partnership_id = (select gt_partnership()) and ((%s) or (select gt_own_sheet_reads_case(id))))',
    (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = 'audit_case'::regclass and p.polname = 'sees'));
  call gt_change_what_is_seen('audit_case');
end $$;
