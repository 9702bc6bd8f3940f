-- Readings that are owed are reminded of once by themselves, and again when somebody who runs plans asks for it: each reminder is a row.
alter table reading_reminder drop constraint reading_reminder_pkey;
alter table reading_reminder add primary key (partnership_id, indicator_id, organisation_id, period_first, at);
alter policy inserts on reading_reminder with check (partnership_id = (select gt_partnership()) and (select gt_runs_plans()));
