-- Reviews of serious incidents. A review is seen by the people who are named on it and by nobody else, whatever their role.
create table review (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  reference text not null,
  title text not null,
  incident jsonb not null,
  decision jsonb,
  publication date,
  delay text,
  members jsonb not null,
  done jsonb not null,
  choices jsonb not null,
  primary key (partnership_id, id)
);
create unique index review_reference on review (partnership_id, lower(reference));
create index review_members on review using gin (members jsonb_path_ops);

-- The entry of a member who has not left: what members must hold for a person to see the review.
create function gt_as_member() returns jsonb language sql stable parallel safe
  as $$ select jsonb_build_array(jsonb_build_object('person', gt_person(), 'left', null)) $$;
create function gt_is_system() returns boolean language sql stable parallel safe as $$ select gt_scope() = 'system' $$;

call gt_guard('review');
call gt_allow('review', sees => '(select gt_is_system()) or ((select gt_signed_in()) and members @> (select gt_as_member()))',
  inserts => '(select gt_is_system()) or ((select gt_runs_plans()) and members @> (select gt_as_member()))',
  updates => '(select gt_is_system()) or ((select gt_signed_in()) and members @> (select gt_as_member()))');

-- Reading is a part of the history.
alter table history_entry drop constraint history_entry_change_check;
alter table history_entry add constraint history_entry_change_check check (change in ('insert', 'update', 'delete', 'read'));
create function gt_note_reading(read_subject text, read_id uuid, what text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into history_entry (partnership_id, at, transaction, person_id, person_name, organisation_id, subject, subject_id, change, reason)
    values (gt_partnership(), clock_timestamp(), pg_current_xact_id(), gt_person(), coalesce(nullif(current_setting('gt.person_name', true), ''), session_user), gt_organisation(),
      read_subject, read_id, 'read', what) $$;
revoke execute on function gt_note_reading from public;
grant execute on function gt_note_reading to golden_thread_app;

-- The history of a review tells as much as the review: the same people see it.
drop policy sees on history_entry;
create policy sees on history_entry for select to golden_thread_app using (partnership_id = (select gt_partnership()) and (
  (subject <> 'review' and ((select gt_runs_plans()) or (plan_id is not null and (select gt_sees_plans())) or ((select gt_is_lead()) and action_id in (select gt_my_actions()))))
  or (subject = 'review' and ((select gt_is_system()) or subject_id in (select r.id::text from review r)))));
