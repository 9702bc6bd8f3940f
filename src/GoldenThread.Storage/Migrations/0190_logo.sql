-- The logo at the head of a partnership's publications; no bytes where it was taken away. A version keeps its own copy from the day on which it was prepared.
create table partnership_logo (
  partnership_id uuid primary key references partnership deferrable initially deferred,
  bytes bytea constraint partnership_logo_bytes_length check (length(bytes) <= 307200),
  at timestamptz not null,
  by_name text not null constraint partnership_logo_by_name_length check (char_length(by_name::text) <= 200)
);
call gt_guard('partnership_logo', history_without => '{bytes}');
call gt_allow('partnership_logo', sees => '(select gt_signed_in())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
call gt_history_of('partnership_logo');
