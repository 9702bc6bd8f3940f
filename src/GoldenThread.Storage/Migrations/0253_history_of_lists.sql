-- A list of attendance adds twenty thousand rows in one statement. Their history is written in one statement too: who did it is proved once, and not for each row.
-- What changes later is written row by row, as everywhere.
create function gt_write_history_together() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into history_entry (partnership_id, at, transaction, person_id, person_name, organisation_id, subject, subject_id, change, after, reason)
  select a.partnership_id, clock_timestamp(), pg_current_xact_id(), who.person, who.person_name, who.organisation, tg_table_name, a.id::text, 'insert',
    jsonb_strip_nulls(to_jsonb(a) - coalesce(tg_argv::text[], '{}') - '{words,partnership_id}'::text[]), nullif(current_setting('gt.reason', true), '')
  from added a cross join (select * from gt_who() offset 0) who;
  return null;
end $$;
revoke execute on function gt_write_history_together from public;
drop trigger history on attendee;
drop trigger history on attendance;
create trigger history after update on attendee for each row execute function gt_write_history('name', 'form', 'email', 'job_title');
create trigger history after update on attendance for each row execute function gt_write_history();
create trigger history_together after insert on attendee referencing new table as added for each statement execute function gt_write_history_together('name', 'form', 'email', 'job_title');
create trigger history_together after insert on attendance referencing new table as added for each statement execute function gt_write_history_together();
