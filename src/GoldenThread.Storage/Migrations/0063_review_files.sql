-- Documents of a review, as they were received; those that an organisation sent in are seen by it too.
create table review_file (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  review_id uuid not null,
  request_id uuid,
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  at timestamptz not null,
  by_name text not null,
  withdrawn text,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references review (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, request_id) references review_request (partnership_id, id) deferrable initially deferred
);
create index review_file_review on review_file (partnership_id, review_id);
call gt_guard('review_file', history_without => '{bytes}');
call gt_allow('review_file',
  sees => '(select gt_is_system()) or review_id in (select r.id from review r) or (request_id, review_id) in (select q.id, q.review_id from review_request q)',
  inserts => '(select gt_is_system()) or review_id in (select r.id from review r) or (request_id, review_id) in (select q.id, q.review_id from review_request q)',
  updates => '(select gt_is_system()) or review_id in (select r.id from review r)');

drop policy sees on history_entry;
create policy sees on history_entry for select to golden_thread_app using (partnership_id = (select gt_partnership()) and (case
  when subject = 'review' then (select gt_is_system()) or subject_id in (select r.id::text from review r)
  when subject = 'review_record' then (select gt_is_system()) or subject_id in (select r.id::text from review_record r)
  when subject = 'review_request' then (select gt_is_system()) or subject_id in (select q.id::text from review_request q)
  when subject = 'chronology_entry' then (select gt_is_system()) or subject_id in (select e.id::text from chronology_entry e)
  when subject = 'review_file' then (select gt_is_system()) or subject_id in (select f.id::text from review_file f)
  else (select gt_runs_plans()) or (plan_id is not null and (select gt_sees_plans())) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))
end));
