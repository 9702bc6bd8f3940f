-- Practitioners who may read what was written of a case of theirs, where the lead of their organisation allows it; from the day on which the audit is reported.
create table sheet_reader (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  sheet_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) <= 200),
  at timestamptz not null,
  by_name text not null check (char_length(by_name) <= 200),
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, sheet_id, person_id),
  foreign key (partnership_id, audit_id) references audit (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, sheet_id) references audit_sheet (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index sheet_reader_audit on sheet_reader (partnership_id, audit_id);
create index sheet_reader_person on sheet_reader (partnership_id, person_id);

-- Asked past the rules of the tables, as each would ask the other.
create function gt_reads_own_sheet(of_sheet uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sheet_reader r join audit a on a.partnership_id = r.partnership_id and a.id = r.audit_id
    where r.partnership_id = gt_partnership() and r.sheet_id = of_sheet and r.person_id = gt_person() and r.withdrawn_at is null and a.reported_at is not null) $$;
create function gt_reads_own_case(of_case uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_sheet s where s.partnership_id = gt_partnership() and s.case_id = of_case and gt_reads_own_sheet(s.id)) $$;
create function gt_reads_in_audit(of_audit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sheet_reader r join audit a on a.partnership_id = r.partnership_id and a.id = r.audit_id
    where r.partnership_id = gt_partnership() and r.audit_id = of_audit and r.person_id = gt_person() and r.withdrawn_at is null and a.reported_at is not null) $$;
-- A sheet is shown by the lead of the organisation whose records were read, and to people of that organisation alone.
create function gt_may_show_sheet(of_sheet uuid, of_audit uuid, of_organisation uuid, to_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select gt_is_lead() and of_organisation in (select gt_my_organisations())
    and exists (select from audit_sheet s where s.partnership_id = gt_partnership() and s.id = of_sheet and s.audit_id = of_audit and s.organisation_id = of_organisation)
    and exists (select from account a where a.partnership_id = gt_partnership() and a.id = to_person and a.organisation_id in (select gt_my_organisations())) $$;
revoke execute on function gt_reads_own_sheet, gt_reads_own_case, gt_reads_in_audit, gt_may_show_sheet from public;
grant execute on function gt_reads_own_sheet, gt_reads_own_case, gt_reads_in_audit, gt_may_show_sheet to golden_thread_app;

call gt_guard('sheet_reader');
call gt_allow('sheet_reader',
  sees => '(select gt_is_system()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or ((select gt_signed_in()) and person_id = (select gt_person()))',
  inserts => '(select gt_is_system()) or (select gt_may_show_sheet(sheet_id, audit_id, organisation_id, person_id))',
  updates => '(select gt_is_system()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');
call gt_change_what_is_seen('sheet_reader');
call gt_history_of('sheet_reader');

do $$
declare one record;
begin
  for one in select * from (values ('audit', 'gt_reads_in_audit'), ('audit_case', 'gt_reads_own_case'), ('audit_sheet', 'gt_reads_own_sheet')) as t (guarded, reads) loop
    execute format('alter policy sees on %I using (partnership_id = (select gt_partnership()) and ((%s) or ((select gt_signed_in()) and (select %s(id)))))',
      one.guarded, (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = one.guarded::regclass and p.polname = 'sees'), one.reads);
    execute format('call gt_change_what_is_seen(%L)', one.guarded);
  end loop;
end $$;
