-- What a partnership tells the public about its installation: whom to write to, its privacy notice, how accessibility was tested. Everybody reads it.
create table public_notice (
  partnership_id uuid not null references partnership deferrable initially deferred,
  contact_email text constraint public_notice_contact_email_length check (char_length(contact_email::text) <= 254),
  contact_telephone text constraint public_notice_contact_telephone_length check (char_length(contact_telephone::text) <= 200),
  privacy text constraint public_notice_privacy_length check (char_length(privacy::text) <= 100000),
  tested text constraint public_notice_tested_length check (char_length(tested::text) <= 20000),
  fails text constraint public_notice_fails_length check (char_length(fails::text) <= 20000),
  reviewed_on date,
  at timestamptz not null,
  by_name text not null constraint public_notice_by_name_length check (char_length(by_name::text) <= 200),
  primary key (partnership_id)
);
call gt_guard('public_notice');
call gt_allow('public_notice', sees => '(select gt_signed_in())', inserts => '(select gt_administers())', updates => '(select gt_administers())');
create policy public on public_notice for select to golden_thread_app using ((select gt_scope()) = 'public');
call gt_change_what_is_seen('public_notice');
call gt_history_of('public_notice');
