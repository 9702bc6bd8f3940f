-- Row-level security asks for the partnership beside the words: from two indexes PostgreSQL read all entries of the partnership to find those with the words.
create extension if not exists btree_gin;
do $$
declare one text;
begin
  foreach one in array array['source_document', 'plan', 'recommendation', 'plan_action', 'progress_update', 'evidence', 'impact', 'board_exchange', 'organisation', 'organisation_name'] loop
    execute format('drop index %I', one || '_words');
    execute format('create index %I on %I using gin (partnership_id, words)', one || '_words', one);
  end loop;
end $$;
