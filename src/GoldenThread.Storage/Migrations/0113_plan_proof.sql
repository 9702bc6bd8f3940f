-- What a plan asks of evidence before a rating can claim completion; a document, as before, unless somebody says more.
alter table plan add column proof text not null default 'document' check (char_length(proof) <= 200);
