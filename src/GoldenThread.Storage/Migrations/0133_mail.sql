-- A letter that its receiver's server refuses for good is not tried again. Reminders can be gathered to one letter a day.
alter table outbox_message add column refused_at timestamptz, add column is_reminder boolean not null default false, add column gathered_into uuid;
grant select (refused_at, is_reminder, gathered_into), insert (refused_at, is_reminder, gathered_into), update (refused_at, is_reminder, gathered_into)
  on outbox_message to golden_thread_app;
alter table account add column gathers_reminders boolean not null default false;
