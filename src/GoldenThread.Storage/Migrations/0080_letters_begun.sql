-- How often sending began without anybody learning how it ended: a node that dies in between leaves this behind.
alter table outbox_message add column begun int not null default 0;
grant select (begun), insert (begun), update (begun) on outbox_message to golden_thread_app;
