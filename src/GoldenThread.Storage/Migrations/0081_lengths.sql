-- How long a text may be, once more by the database: the model declares the same beside each text (GoldenThread/Longest.cs), and a test
-- compares the two. Rows that are longer already stay readable and are not checked; what is written from now on is.
-- Of a column of JSON the whole is counted, with everything that its spelling adds; the texts in it are held to their own lengths by the model.
do $$
declare
  word constant int := 200;            -- keys, states, kinds, hashes, media types, names of people
  line constant int := 500;
  heading constant int := 1000;
  words constant int := 20000;         -- what a person writes into a form
  passage constant int := 100000;      -- what may come out of a document
  definition constant int := 200000;
  report constant int := 500000;
  document constant int := 200000000;  -- the text of a file, and the draft that was read from it
  json constant int := 2000000;
  l record;
begin
  for l in select * from (values
    ('account', 'role', word), ('account', 'full_name', word), ('account', 'ended_because', words),
    ('account', 'user_name', 254), ('account', 'normalized_user_name', 254), ('account', 'email', 254), ('account', 'normalized_email', 254),
    ('account_secret', 'password_hash', heading), ('account_secret', 'security_stamp', word), ('account', 'concurrency_stamp', word), ('account', 'phone_number', word),
    ('account_claim', 'claim_type', line), ('account_claim', 'claim_value', words),
    ('account_login', 'login_provider', word), ('account_login', 'provider_key', line), ('account_login', 'provider_display_name', line),
    ('account_passkey', 'data', json),
    ('account_token', 'login_provider', word), ('account_token', 'name', word), ('account_token', 'value', words),
    ('sign_in_session', 'device', line),
    ('invitation', 'email', 254), ('invitation', 'full_name', word), ('invitation', 'role', word), ('invitation', 'invited_by_name', word),
    ('api_token', 'name', line), ('api_token', 'purpose', word), ('api_token', 'role', word),
    ('data_protection_key', 'name', line), ('data_protection_key', 'xml', passage),
    ('partnership', 'name', line), ('partnership', 'slug', word), ('partnership', 'scale', json), ('partnership', 'reminders', json),
    ('board_meeting', 'title', line),
    ('organisation', 'name', heading), ('organisation', 'contact_email', 254), ('organisation', 'escalation_email', 254),
    ('organisation_name', 'name', heading), ('organisation_name', 'kind', word),
    ('succession', 'kind', word), ('succession', 'note', words),
    ('source_document', 'name', line), ('source_document', 'media_type', word), ('source_document', 'sha256', word), ('source_document', 'text', document),
    ('source_document', 'draft', document), ('source_document', 'by_name', word),
    ('import_draft', 'draft', document), ('import_draft', 'before', document), ('import_draft', 'state', word), ('import_draft', 'by_name', word),
    ('plan', 'reference', 50), ('plan', 'title', heading), ('plan', 'published', json), ('plan', 'reviewed', json), ('plan', 'state', word), ('plan', 'state_reason', words),
    ('recommendation', 'number', word), ('recommendation', 'text', passage), ('recommendation', 'themes', words), ('recommendation', 'passage', json),
    ('plan_action', 'text', passage), ('plan_action', 'activity', word), ('plan_action', 'activity_reason', passage), ('plan_action', 'passage', json),
    ('action_date', 'as_given', passage), ('action_date', 'dated', json), ('action_date', 'meaning', word), ('action_date', 'passage', json),
    ('action_organisation', 'note', words),
    ('progress_update', 'text', passage), ('progress_update', 'by_name', word), ('progress_update', 'passage', json),
    ('evidence', 'kind', word), ('evidence', 'title', line), ('evidence', 'description', passage), ('evidence', 'dated', json), ('evidence', 'source', words),
    ('evidence', 'by_name', word), ('evidence', 'withdrawn_because', words),
    ('impact', 'text', passage), ('impact', 'by_name', word), ('impact', 'passage', json), ('impact', 'withdrawn_because', words),
    ('rating', 'aspect', word), ('rating', 'level', word), ('rating', 'because', passage), ('rating', 'overruled_because', words), ('rating', 'by_name', word),
    ('board_exchange', 'kind', word), ('board_exchange', 'text', passage), ('board_exchange', 'by_name', word), ('board_exchange', 'passage', json),
    ('attachment', 'sha256', word), ('attachment', 'name', line), ('attachment', 'media_type', word), ('attachment', 'scan', word), ('attachment', 'by_name', word),
    ('attachment', 'withdrawn_because', words),
    ('stored_file', 'sha256', word),
    ('organisation_return', 'text', words), ('organisation_return', 'impact', words), ('organisation_return', 'proposed_activity', word),
    ('organisation_return', 'proposed_rating', word), ('organisation_return', 'state', word), ('organisation_return', 'by_name', word),
    ('organisation_return', 'decided_by', word), ('organisation_return', 'comment', words),
    ('publication', 'form', word), ('publication', 'slug', line), ('publication', 'changes_summary', report), ('publication', 'state', word),
    ('publication', 'prepared_by_name', word), ('publication', 'findings_answer', words), ('publication', 'decided_by_name', word), ('publication', 'reason', words),
    ('publication_file', 'format', word), ('publication_file', 'media_type', word), ('publication_file', 'sha256', word),
    ('outbox_message', 'to_address', 254), ('outbox_message', 'to_name', line), ('outbox_message', 'subject', heading), ('outbox_message', 'body', report),
    ('outbox_message', 'last_error', words),
    ('recurrence_verdict', 'because', words), ('recurrence_verdict', 'by_name', word),
    ('review', 'reference', 50), ('review', 'title', line), ('review', 'incident', json), ('review', 'decision', json), ('review', 'delay', words),
    ('review', 'members', json), ('review', 'done', json), ('review', 'choices', json),
    ('review_request', 'kind', word), ('review_request', 'title', heading), ('review_request', 'text', words), ('review_request', 'order', word),
    ('review_request', 'report_text', report), ('review_request', 'reminded', json),
    ('review_record', 'kind', word), ('review_record', 'content', json), ('review_record', 'by_name', word), ('review_record', 'withdrawn', words),
    ('review_file', 'name', line), ('review_file', 'media_type', word), ('review_file', 'sha256', word), ('review_file', 'by_name', word), ('review_file', 'withdrawn', words),
    ('chronology_entry', 'written', json), ('chronology_entry', 'file', line), ('chronology_entry', 'taken_out', words),
    ('pathway_time', 'pathway', word), ('pathway_time', 'parameter', word), ('pathway_time', 'time', word), ('pathway_time', 'by_name', word),
    ('pathway_replay', 'title', line), ('pathway_replay', 'definition', definition), ('pathway_replay', 'figures', json), ('pathway_replay', 'in_force', json),
    ('pathway_replay', 'by_name', word), ('history_seal', 'kind', word)) as limits (of_table, of_column, longest)
  loop
    execute format('alter table %I add constraint %I check (char_length(%I::text) <= %s) not valid', l.of_table, l.of_table || '_' || l.of_column || '_length', l.of_column, l.longest);
  end loop;
end $$;
