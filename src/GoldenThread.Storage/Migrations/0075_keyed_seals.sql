-- Seals carry a keyed digest, whose key is not in the database. Those that were set before stay as they were: a bare digest.
alter table history_seal add column kind text not null default 'bare' check (kind in ('bare', 'keyed'));
alter table history_seal alter column kind drop default;

-- The application asks which steps the schema has come through before it says that it is ready.
grant select on schema_step to golden_thread_app;
