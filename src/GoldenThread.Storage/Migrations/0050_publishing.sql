-- Publishing is a decision of two people; the database holds to it as well.
alter table publication add column decided_by_id uuid;
alter table publication add constraint publication_decided_by_another
  check (state not in ('published', 'withdrawn') or (decided_by_id is not null and decided_by_id <> prepared_by_id));

-- A version that was refused or set aside uses no number up; only one at a time is prepared of a plan in a form.
alter table publication drop constraint publication_partnership_id_plan_id_form_number_key;
create unique index publication_number on publication (partnership_id, plan_id, form, number) where state in ('published', 'withdrawn');
create unique index publication_in_hand on publication (partnership_id, plan_id, form) where state in ('draft', 'requested');

create function gt_keep_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if gt_scope() = 'partnership' and (new.state <> 'draft' or new.prepared_by_id <> gt_person()) then
      raise exception 'A version is prepared as a draft, by the person who is signed in.' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (new.plan_id, new.form, new.number, new.slug, new.changes_summary, new.prepared_by_id, new.prepared_by_name, new.prepared)
     is distinct from (old.plan_id, old.form, old.number, old.slug, old.changes_summary, old.prepared_by_id, old.prepared_by_name, old.prepared) then
    raise exception 'What was prepared is not changed; another version is prepared instead.' using errcode = 'restrict_violation';
  end if;
  if old.state in ('refused', 'set-aside', 'withdrawn') or (old.state = 'published' and new.state <> 'withdrawn') then
    raise exception 'This version was decided on already.' using errcode = 'restrict_violation';
  end if;
  if old.state = 'published' and (new.decided_by_id, new.decided_by_name, new.decided, new.findings_answer)
     is distinct from (old.decided_by_id, old.decided_by_name, old.decided, old.findings_answer) then
    raise exception 'Who published a version, and when, is not changed.' using errcode = 'restrict_violation';
  end if;
  if new.state = 'published' and (old.state <> 'requested' or (gt_scope() = 'partnership' and new.decided_by_id <> gt_person())) then
    raise exception 'A second person publishes what was sent for approval.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep before insert or update on publication for each row execute function gt_keep_publication();

-- The bytes that were published stay as they are.
drop policy updates on publication_file;
revoke update on publication_file from golden_thread_app;

