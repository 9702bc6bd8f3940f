-- What hangs on a row is seen by those who see the row. A file hangs on the return that it was sent with, on the evidence that cites it, or
-- on both; on neither, nobody sees it.
alter table attachment add column return_id uuid;
alter table attachment disable trigger history;
update attachment a set return_id = r.id from organisation_return r where r.partnership_id = a.partnership_id and a.id = any (r.attachments);
alter table attachment enable trigger history;
alter table attachment add foreign key (partnership_id, return_id) references organisation_return (partnership_id, id) deferrable initially deferred;
create index attachment_return on attachment (partnership_id, return_id) where return_id is not null;
create index evidence_attachment on evidence (partnership_id, attachment_id) where attachment_id is not null;

drop policy sees on attachment;
create policy sees on attachment for select to golden_thread_app using (partnership_id = (select gt_partnership()) and ((select gt_is_system())
  or exists (select from organisation_return r where r.partnership_id = attachment.partnership_id and r.id = attachment.return_id)
  or exists (select from evidence e where e.partnership_id = attachment.partnership_id and e.attachment_id = attachment.id)));
-- The bytes of a file are seen by those who see where it is attached; that somebody runs plans is not enough.
drop policy sees on stored_file;
create policy sees on stored_file for select to golden_thread_app using (partnership_id = (select gt_partnership()) and ((select gt_is_system())
  or exists (select from attachment a where a.partnership_id = stored_file.partnership_id and a.sha256 = stored_file.sha256)));
-- Nobody comes to a file by citing it: an organisation's lead cites what they see. (A function, because the rules of files ask evidence.)
create function gt_sees_attachment(cited uuid) returns boolean language sql stable
  as $$ select exists (select from attachment a where a.partnership_id = gt_partnership() and a.id = cited) $$;
drop policy inserts on evidence;
create policy inserts on evidence for insert to golden_thread_app with check (partnership_id = (select gt_partnership()) and ((select gt_runs_plans())
  or ((select gt_is_lead()) and organisation_id = (select gt_organisation()) and action_id in (select gt_my_actions())
    and (attachment_id is null or gt_sees_attachment(attachment_id)))));

-- A document that is still being checked is no part of a plan: those who import see it, and with the plan everybody who sees whole plans.
create index plan_document on plan (partnership_id, document_id) where document_id is not null;
drop policy sees on source_document;
create policy sees on source_document for select to golden_thread_app using (partnership_id = (select gt_partnership()) and ((select gt_runs_plans())
  or ((select gt_sees_plans()) and exists (select from plan p where p.partnership_id = source_document.partnership_id and p.document_id = source_document.id))));

-- That a reference is taken would tell of a review that one may not see: references of reviews need not differ. A person is told of the
-- reviews that they see (docs/decisions/0090-references-of-reviews-tell-nothing.md).
drop index review_reference;
create index review_reference on review (partnership_id, lower(reference));
