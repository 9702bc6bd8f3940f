-- Each partnership says itself when reminders of due dates go out.
alter table partnership add column reminders jsonb not null default '{"daysBefore": [28, 7], "daysAfter": [1, 14, 28], "escalateAfter": 14}';

-- A person makes a calendar's address for themselves alone: in their own role, for their own organisation.
drop policy inserts on api_token;
create policy inserts on api_token for insert to golden_thread_app with check (partnership_id = (select gt_partnership()) and (
  (select gt_administers())
  or (account_id = (select gt_person()) and purpose = 'calendar' and role = (select gt_role()) and organisation_id is not distinct from (select gt_organisation()))));
