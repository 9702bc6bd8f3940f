-- Children's records. What is said of a child is a statement: of one organisation, at a moment, on a basis; never overwritten. Who sees a row is in
-- 0093_open_then_read.sql: until then nobody does.
create table child_record (
  partnership_id uuid not null references partnership deferrable initially deferred,
  child_id uuid not null,
  organisation_id uuid not null,
  begun_by_id uuid,
  begun_by_name text not null,
  begun_at timestamptz not null,
  because text not null,
  of_a_birth int not null default 1,
  birth_order int,
  birth uuid,
  closed_at timestamptz,
  -- The transaction in which it began: whoever begins a record writes the first statements with it, and reads nothing by that.
  transaction xid8 not null default pg_current_xact_id(),
  primary key (partnership_id, child_id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index child_record_transaction on child_record (partnership_id, transaction);
create index child_record_birth on child_record (partnership_id, birth) where birth is not null;

create table seal (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  openers uuid[] not null check (cardinality(openers) > 0),
  others_see text not null check (others_see in ('marked', 'silent')),
  at timestamptz not null,
  until_day date,
  review_day date,
  place_key text,
  lifted_at timestamptz,
  lifted_by_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  constraint a_seal_ends_or_is_reviewed check (coalesce(until_day, review_day) <= (at at time zone 'Europe/London')::date + 90)
);
create index seal_child on seal (partnership_id, child_id);

create table statement_limit (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  organisation_id uuid not null,
  audience uuid[] not null check (cardinality(audience) > 0),
  purpose text,
  until_day date,
  not_to_family boolean not null default false,
  no_onward_sharing boolean not null default false,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index statement_limit_child on statement_limit (partnership_id, child_id);

create table appearance (
  partnership_id uuid not null references partnership deferrable initially deferred,
  child_id uuid not null,
  individual_id uuid not null,
  organisation_id uuid not null,
  description text not null,
  at timestamptz not null,
  seal_id uuid,
  primary key (partnership_id, child_id, individual_id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, seal_id) references seal (partnership_id, id) deferrable initially deferred
);
create index appearance_individual on appearance (partnership_id, individual_id);

create table statement (
  partnership_id uuid not null references partnership deferrable initially deferred,
  child_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  author_id uuid,
  author_name text not null,
  basis text,
  source_id uuid,
  document text,
  happened timestamptz not null,
  recorded timestamptz not null,
  written_at timestamptz,
  part text not null check (part in ('plan', 'record')),
  seal_id uuid,
  limit_id uuid,
  supersedes_id uuid,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  ended_because text,
  handed_in boolean not null default false,
  fact text,
  about_id uuid,
  other_id uuid,
  place text,
  place_key text,
  value text,
  nuance text,
  is_so boolean not null default true,
  share text,
  not_said text,
  valid_from jsonb,
  valid_to jsonb,
  words jsonb not null default '{}',
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, seal_id) references seal (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, limit_id) references statement_limit (partnership_id, id) deferrable initially deferred,
  constraint a_fact_is_about_somebody check (kind <> 'fact' or (fact is not null and about_id is not null and basis is not null)),
  constraint a_reason_for_every_ending check ((superseded_at is null and withdrawn_at is null) or ended_because is not null)
);
create index statement_child on statement (partnership_id, child_id, happened);
create index statement_number on statement (partnership_id, statement_id);
-- By whom, and where, facts are found: homes for conflicts, identity for searches.
create index statement_about on statement (partnership_id, about_id, fact) where fact is not null;
create index statement_identity on statement (partnership_id, fact, lower(value)) where fact is not null;
create index statement_name_like on statement using gin (value gin_trgm_ops) where fact = 'name';

-- A statement is changed by nothing but its end, once, and by a seal that is put on it, once.
create function gt_statement_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{superseded_at,withdrawn_at,ended_because,seal_id}'::text[] is distinct from to_jsonb(old) - '{superseded_at,withdrawn_at,ended_because,seal_id}'::text[]
    or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
    or (old.ended_because is not null and new.ended_because is distinct from old.ended_because) or (old.seal_id is not null and new.seal_id is distinct from old.seal_id)
    or (new.seal_id is distinct from old.seal_id and current_user = 'golden_thread_app') then
    raise exception 'A statement is never changed: its organisation supersedes or withdraws it.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stays before update on statement for each row execute function gt_statement_stays();
-- When it was recorded says the server; the system brings in what another record had earlier.
create function gt_recorded_now() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if gt_is_system() then return new; end if;
  new.recorded := gt_now();
  new.happened := least(new.happened, new.recorded);
  return new;
end $$;
create trigger recorded_now before insert on statement for each row when (current_user = 'golden_thread_app') execute function gt_recorded_now();

-- A seal of an address: whatever names it, before or later, by whomever, is under it.
create function gt_seal_what_names_it() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'seal' then
    update statement set seal_id = new.id where partnership_id = new.partnership_id and child_id = new.child_id and place_key = new.place_key and seal_id is null;
  else
    update statement set seal_id = s.id from seal s where statement.partnership_id = new.partnership_id and statement.id = new.id and statement.seal_id is null
      and s.partnership_id = new.partnership_id and s.child_id = new.child_id and s.place_key = new.place_key and s.lifted_at is null and coalesce(s.until_day, 'infinity') >= gt_london_day(gt_now());
  end if;
  return null;
end $$;
revoke execute on function gt_seal_what_names_it from public;
create trigger seal_what_names_it after insert on seal for each row when (new.place_key is not null) execute function gt_seal_what_names_it();
create trigger seal_what_names_it after insert on statement for each row when (new.place_key is not null) execute function gt_seal_what_names_it();

create table involvement (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  organisation_id uuid not null,
  team_id uuid,
  worker_id uuid,
  kind text not null check (kind in ('lead', 'core', 'visiting', 'contributing', 'universal')),
  from_day date not null,
  to_day date,
  writes_until date,
  because text not null,
  announced_at timestamptz,
  ends_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, team_id) references team (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, worker_id) references account (partnership_id, id) deferrable initially deferred
);
create index involvement_child on involvement (partnership_id, child_id);
create index involvement_worker on involvement (partnership_id, worker_id) where worker_id is not null;
create index involvement_team on involvement (partnership_id, team_id) where team_id is not null;
create function gt_involvement_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{to_day,writes_until,announced_at,ends_because,worker_id}'::text[] is distinct from to_jsonb(old) - '{to_day,writes_until,announced_at,ends_because,worker_id}'::text[]
    or (new.worker_id is distinct from old.worker_id and new.worker_id is not null) then
    raise exception 'An involvement ends, or passes to its team; another begins.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stays before update on involvement for each row execute function gt_involvement_stays();

create table chair_assignment (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
create index chair_assignment_child on chair_assignment (partnership_id, child_id);
create index chair_assignment_account on chair_assignment (partnership_id, account_id);

create table access_request (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  purpose text not null,
  because text not null,
  level text not null check (level in ('known-to', 'plan', 'record')),
  days int not null check (days between 1 and 28),
  urgent boolean not null default false,
  at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by_id uuid,
  granted boolean,
  reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  constraint nobody_answers_their_own check (answered_by_id is distinct from account_id)
);
create index access_request_child on access_request (partnership_id, child_id);
create index access_request_account on access_request (partnership_id, account_id);

create table access_grant (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid,
  organisation_id uuid,
  kind text not null check (kind in ('request', 'meeting', 'share', 'challenge', 'handed-in')),
  level text not null check (level in ('known-to', 'own', 'plan', 'record')),
  at timestamptz not null,
  to_day date not null,
  ended_at timestamptz,
  given_by_id uuid,
  of uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  constraint a_grant_is_to_somebody check (account_id is not null or organisation_id is not null),
  constraint nobody_grants_to_themselves check (given_by_id is distinct from account_id or given_by_id is null)
);
create index access_grant_child on access_grant (partnership_id, child_id);
create index access_grant_account on access_grant (partnership_id, account_id) where account_id is not null;
create index access_grant_organisation on access_grant (partnership_id, organisation_id) where organisation_id is not null;

create table broken_glass (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  category text not null,
  because text not null check (char_length(btrim(because)) >= 20),
  at timestamptz not null,
  until timestamptz not null,
  review_by timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by_id uuid,
  verdict text,
  verdict_because text,
  escalated_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred,
  constraint four_hours check (until <= at + interval '4 hours'),
  constraint somebody_else_reviews check (reviewed_by_id is distinct from account_id)
);
create index broken_glass_child on broken_glass (partnership_id, child_id);
create index broken_glass_account on broken_glass (partnership_id, account_id, at);
create index broken_glass_to_review on broken_glass (partnership_id, review_by) where reviewed_at is null;

create table restriction (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  list jsonb not null,
  guardians uuid[] not null check (cardinality(guardians) = 2 and guardians[1] <> guardians[2]),
  because text not null,
  at timestamptz not null,
  review_day date not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred
);
create index restriction_child on restriction (partnership_id, child_id);

create table conflict (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  kind text not null,
  at timestamptz not null,
  declared_by_id uuid,
  ended_at timestamptz,
  ended_by_id uuid,
  ended_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred,
  constraint a_second_person_ends_it check (ended_by_id is null or (ended_by_id <> account_id and ended_by_id is distinct from declared_by_id))
);
create index conflict_account on conflict (partnership_id, account_id);
create index conflict_child on conflict (partnership_id, child_id);

-- Who may be told that another organisation knows a child (mode existence), and later what it knows (contents).
create table sharing_agreement (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  parties uuid[] not null check (cardinality(parties) > 1),
  what text not null,
  mode text not null check (mode in ('existence', 'contents')),
  purposes text[] not null,
  basis text not null,
  from_day date not null,
  to_day date,
  suspended_at timestamptz,
  suspended_because text,
  primary key (partnership_id, id)
);

create table notice (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  account_id uuid,
  for_dpo boolean not null default false,
  child_id uuid,
  about_id uuid not null,
  kind text not null,
  text text not null,
  at timestamptz not null,
  by_id uuid,
  primary key (partnership_id, id),
  constraint a_notice_is_to_somebody check (account_id is not null or for_dpo)
);
create index notice_account on notice (partnership_id, account_id, at) where account_id is not null;
create index notice_for_dpo on notice (partnership_id, at) where for_dpo;

call gt_lengths('child_record', '{"begun_by_name": 200, "because": 20000}');
call gt_lengths('seal', '{"kind": 200, "others_see": 200, "place_key": 500}');
call gt_lengths('statement_limit', '{"purpose": 500}');
call gt_lengths('appearance', '{"description": 500}');
call gt_lengths('statement', '{"kind": 200, "author_name": 200, "basis": 200, "document": 500, "part": 200, "ended_because": 20000, "fact": 200, "place": 500, "place_key": 500, "value": 500,
  "nuance": 200, "share": 200, "not_said": 200, "valid_from": 2000000, "valid_to": 2000000, "words": 2000000}');
call gt_lengths('involvement', '{"kind": 200, "because": 20000, "ends_because": 20000}');
call gt_lengths('access_request', '{"purpose": 200, "because": 20000, "level": 200, "reason": 20000}');
call gt_lengths('access_grant', '{"kind": 200, "level": 200}');
call gt_lengths('broken_glass', '{"category": 200, "because": 20000, "verdict": 200, "verdict_because": 20000}');
call gt_lengths('restriction', '{"list": 2000000, "because": 20000}');
call gt_lengths('conflict', '{"kind": 200, "ended_because": 20000}');
call gt_lengths('sharing_agreement', '{"what": 20000, "mode": 200, "purposes": 20000, "basis": 200, "suspended_because": 20000}');
call gt_lengths('notice', '{"kind": 200, "text": 20000}');
