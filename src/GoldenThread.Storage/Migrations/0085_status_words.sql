-- What the words of status in documents ("Accepted in part", "Closed") mean on the partnership's scale. A word that a document brought waits here until
-- somebody chooses; without a choice it means what is usual.
create table status_word (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  words text not null constraint status_word_words_length check (char_length(words::text) <= 200),
  level text constraint status_word_level_length check (char_length(level::text) <= 200),
  chosen boolean not null,
  at timestamptz not null,
  by_name text not null constraint status_word_by_name_length check (char_length(by_name::text) <= 200),
  primary key (partnership_id, id),
  unique (partnership_id, words)
);
call gt_guard('status_word');
call gt_allow('status_word', sees => '(select gt_runs_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_history_of('status_word');

-- How a waiting draft was read, and what a person said of the document: its layout, its columns, where its heading rows and lists stand.
alter table import_draft add column reading text constraint import_draft_reading_length check (char_length(reading::text) <= 500000);
drop trigger history on import_draft;
create trigger history after insert or update on import_draft for each row execute function gt_write_history('draft', 'before', 'reading', 'changed_at');
