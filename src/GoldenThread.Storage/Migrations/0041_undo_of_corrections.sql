-- The draft as it was before the last correction, so that one can take it back. Like the draft itself it is no part of the history:
-- what the importer understood is kept with the document, and what was accepted with the plan.
alter table import_draft add column before text;
drop trigger history on import_draft;
create trigger history after insert or update on import_draft for each row execute function gt_write_history('draft', 'before', 'changed_at');
