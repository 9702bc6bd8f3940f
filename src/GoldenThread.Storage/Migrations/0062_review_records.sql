-- What a review asks organisations for, their chronologies, and everything else that belongs to a review. People who are named on
-- the review see all of it (the subqueries are under the policies of review); an organisation's lead sees what it is asked and what
-- it gave, and nothing else.
create table review_request (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  review_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('chronology', 'report')),
  title text not null,
  text text not null,
  asked date not null,
  due date,
  received date,
  "order" text check ("order" in ('day-first', 'month-first')),
  report_text text not null,
  reminded jsonb not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references review (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index review_request_review on review_request (partnership_id, review_id);
create index review_request_organisation on review_request (partnership_id, organisation_id);
call gt_guard('review_request');
call gt_allow('review_request',
  sees => '(select gt_is_system()) or review_id in (select r.id from review r) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))',
  inserts => '(select gt_is_system()) or review_id in (select r.id from review r)',
  updates => '(select gt_is_system()) or review_id in (select r.id from review r) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))');

create table chronology_entry (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  written jsonb not null,
  file text not null,
  row int not null,
  taken_out text,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references review (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, request_id) references review_request (partnership_id, id) deferrable initially deferred
);
create index chronology_entry_review on chronology_entry (partnership_id, review_id);
create index chronology_entry_request on chronology_entry (partnership_id, request_id);
call gt_guard('chronology_entry');
-- A request that the person may not see is not among those that the subquery finds.
call gt_allow('chronology_entry',
  sees => '(select gt_is_system()) or (request_id, review_id) in (select q.id, q.review_id from review_request q)',
  inserts => '(select gt_is_system()) or (request_id, review_id) in (select q.id, q.review_id from review_request q)',
  updates => '(select gt_is_system()) or (request_id, review_id) in (select q.id, q.review_id from review_request q)');

create table review_record (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  review_id uuid not null,
  kind text not null,
  content jsonb not null,
  at timestamptz not null,
  by_name text not null,
  withdrawn text,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references review (partnership_id, id) deferrable initially deferred
);
create index review_record_review on review_record (partnership_id, review_id, kind);
create unique index review_record_glossary on review_record (partnership_id, review_id) where kind = 'glossary' and withdrawn is null;
call gt_guard('review_record');
call gt_allow('review_record',
  sees => '(select gt_is_system()) or review_id in (select r.id from review r)',
  inserts => '(select gt_is_system()) or review_id in (select r.id from review r)',
  updates => '(select gt_is_system()) or review_id in (select r.id from review r)');

-- Their history tells as much as they do: it is seen by those who see them.
drop policy sees on history_entry;
create policy sees on history_entry for select to golden_thread_app using (partnership_id = (select gt_partnership()) and (case
  when subject = 'review' then (select gt_is_system()) or subject_id in (select r.id::text from review r)
  when subject = 'review_record' then (select gt_is_system()) or subject_id in (select r.id::text from review_record r)
  when subject = 'review_request' then (select gt_is_system()) or subject_id in (select q.id::text from review_request q)
  when subject = 'chronology_entry' then (select gt_is_system()) or subject_id in (select e.id::text from chronology_entry e)
  else (select gt_runs_plans()) or (plan_id is not null and (select gt_sees_plans())) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))
end));
