-- What is shared of a record with somebody who did not write it: which statements, with whom, on which basis, until when; and the consents on which a share
-- may rest. A share gives its recipients the level "own" (by a grant) and shows them what was shared, under the seals that there are. It ends and is not
-- edited; what rests on a consent ends with it.
create table consent (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  organisation_id uuid not null,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  given_by_id uuid not null,
  statements uuid[] not null check (cardinality(statements) > 0),
  recipients uuid[] not null check (cardinality(recipients) > 0),
  purpose text not null,
  how text not null,
  capacity boolean,
  authority text,
  until_day date,
  withdrawn_at timestamptz,
  withdrawn_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  constraint somebody_could_decide check (coalesce(capacity, false) or authority is not null)
);
create index consent_child on consent (partnership_id, child_id);
call gt_lengths('consent', '{"by_name": 200, "purpose": 500, "how": 500, "authority": 500, "withdrawn_because": 20000}');

create table share (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  organisation_id uuid not null,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  statements uuid[] not null check (cardinality(statements) > 0),
  recipients uuid[] not null check (cardinality(recipients) > 0),
  kind text not null check (kind in ('safeguarding-concern', 'routine')),
  basis text not null check (basis in ('duty-to-safeguard', 'duty-to-disclose', 'public-task', 'legal-obligation', 'vital-interests', 'consent')),
  without_consent text check (without_consent in ('cannot-be-given', 'cannot-be-had', 'would-prejudice')),
  purpose text,
  because text,
  agreement_id uuid,
  consent_id uuid,
  until_day date not null,
  not_to_family boolean not null default false,
  no_onward_sharing boolean not null default false,
  ended_at timestamptz,
  ended_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agreement_id) references sharing_agreement (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, consent_id) references consent (partnership_id, id) deferrable initially deferred,
  constraint consent_is_a_basis_where_it_was_given check ((basis = 'consent') = (consent_id is not null)),
  constraint routine_needs_an_agreement check (kind <> 'routine' or agreement_id is not null),
  constraint a_public_task_says_why_not_consent check (basis <> 'public-task' or without_consent is not null)
);
create index share_child on share (partnership_id, child_id);
create index share_consent on share (partnership_id, consent_id) where consent_id is not null;
call gt_lengths('share', '{"by_name": 200, "kind": 200, "basis": 200, "without_consent": 200, "purpose": 500, "because": 20000, "ended_because": 20000}');
-- When something was shared says the server.
create function gt_shared_now() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not gt_is_system() then new.at := gt_now(); end if;
  return new;
end $$;
create trigger shared_now before insert on share for each row when (current_user = 'golden_thread_app') execute function gt_shared_now();
-- Nothing of a share changes but its end, once; of a consent but its withdrawal.
create function gt_share_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{ended_at,ended_because,withdrawn_at,withdrawn_because}'::text[] is distinct from to_jsonb(old) - '{ended_at,ended_because,withdrawn_at,withdrawn_because}'::text[]
    or (to_jsonb(old) ->> (case tg_table_name when 'share' then 'ended_at' else 'withdrawn_at' end)) is not null then
    raise exception 'A share ends, and a consent is withdrawn: neither is changed.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stays before update on share for each row execute function gt_share_stays();
create trigger stays before update on consent for each row execute function gt_share_stays();

-- The rows of opened records that shares show the person who looks: what was shared, and by what name and birthday the child goes. What is limited closes with its
-- limit; what is sealed stays sealed.
create function gt_opened_shares() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select s.child_id, s.statements from share s
    where s.partnership_id = gt_partnership() and s.child_id = any (gt_opened(2)) and s.at <= gt_now() and s.until_day >= gt_london_day(gt_now()) and (s.ended_at > gt_now() or s.ended_at is null)
      and (gt_person() = any (s.recipients) or gt_organisation() = any (s.recipients)))
  select coalesce(array_agg(t.id), '{}') from mine m join statement t on t.partnership_id = gt_partnership() and t.child_id = m.child_id
    and (t.statement_id = any (m.statements) or (t.fact in ('name', 'born', 'due') and t.about_id = t.child_id and t.is_so and t.limit_id is null))
    left join statement_limit l on l.partnership_id = t.partnership_id and l.id = t.limit_id
  where coalesce(l.until_day, 'infinity') >= gt_london_day(gt_now()) $$;
-- Who is named in it, so that it can be read.
create function gt_shared_people() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  with shared as materialized (select gt_opened_shares() as rows)
  select coalesce(array_agg(distinct a.child_id::text || a.individual_id::text), '{}') from shared
    join statement t on t.partnership_id = gt_partnership() and t.id = any (shared.rows)
    join appearance a on a.partnership_id = t.partnership_id and a.child_id = t.child_id and (a.individual_id in (t.about_id, t.other_id, t.source_id) or t.words ? ('seen ' || a.individual_id))
  where cardinality(shared.rows) > 0 $$;

do $$
declare
  own_rows constant text := 'partnership_id = (select gt_partnership())';
  opened constant text := 'child_id = any ((select gt_opened(2))::uuid[])';
  seals constant text := '(seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[])) and (also_sealed = ''{}'' or also_sealed <@ (select gt_opened_seals())::uuid[])';
  own constant text := 'organisation_id = (select gt_organisation())';
begin
  execute format('alter policy sees on statement using (%s and ((select gt_is_system()) or (%s and %s and (%s or limit_id = any ((select gt_opened_limits())::uuid[]) or id = any ((select gt_opened_shares())::uuid[])
      or (limit_id is null and ((part = ''plan'' and child_id = any ((select gt_opened(3))::uuid[])) or child_id = any ((select gt_opened(4))::uuid[])))))))', own_rows, opened, seals, own);
  execute format('alter policy sees on appearance using (%s and ((select gt_is_system()) or (%s and (seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[]))
      and (%s or child_id = any ((select gt_opened(3))::uuid[]) or (child_id::text || individual_id::text) = any ((select gt_shared_people())::text[]))
      and (child_id::text || individual_id::text) <> all ((select gt_hidden_people())::text[]))))', own_rows, opened, own);
end $$;

-- Whether a share may rest on what it names: a consent that holds and covers it, an agreement of all parties that holds.
create function gt_organisation_of(recipient uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select a.organisation_id from account a where a.partnership_id = gt_partnership() and a.id = recipient), recipient) $$;
create function gt_share_rests(s share) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (s.consent_id is null or exists (select from consent c where c.partnership_id = s.partnership_id and c.id = s.consent_id and c.child_id = s.child_id and c.at <= gt_now()
      and (c.withdrawn_at > gt_now() or c.withdrawn_at is null) and coalesce(c.until_day, 'infinity') >= gt_london_day(gt_now()) and s.until_day <= coalesce(c.until_day, 'infinity') and s.statements <@ c.statements
      and not exists (select from unnest(s.recipients) r where not (r = any (c.recipients) or gt_organisation_of(r) = any (c.recipients)))))
    and (s.agreement_id is null or exists (select from sharing_agreement g where g.partnership_id = s.partnership_id and g.id = s.agreement_id and g.mode = 'contents' and g.from_day <= gt_london_day(gt_now())
      and coalesce(g.to_day, 'infinity') >= gt_london_day(gt_now()) and (g.suspended_at > gt_now() or g.suspended_at is null) and s.organisation_id = any (g.parties)
      and not exists (select from unnest(s.recipients) r where not gt_organisation_of(r) = any (g.parties))))
    and not exists (select from unnest(s.recipients) r where gt_organisation_of(r) = s.organisation_id)
    -- What is sealed is not shared, nor what another organisation asked not to pass on.
    and not exists (select from statement t where t.partnership_id = s.partnership_id and t.child_id = s.child_id and t.statement_id = any (s.statements)
      and (gt_closed_to(null, t.seal_id, t.also_sealed) or (t.organisation_id <> s.organisation_id and (
        exists (select from statement_limit l where l.partnership_id = t.partnership_id and l.id = t.limit_id and l.no_onward_sharing)
        or exists (select from share o where o.partnership_id = s.partnership_id and o.child_id = s.child_id and o.no_onward_sharing and t.statement_id = any (o.statements) and o.organisation_id <> s.organisation_id
          and (gt_person() = any (o.recipients) or gt_organisation() = any (o.recipients))))))) $$;
revoke execute on function gt_shared_now, gt_share_stays, gt_organisation_of, gt_share_rests, gt_opened_shares, gt_shared_people from public;
grant execute on function gt_share_rests, gt_opened_shares, gt_shared_people to golden_thread_app;

call gt_guard('consent');
call gt_allow('consent', sees => '(select gt_is_system()) or (child_id = any ((select gt_opened(2))::uuid[]) and (organisation_id = (select gt_organisation()) or child_id = any ((select gt_opened(3))::uuid[])))',
  inserts => '(select gt_is_system()) or (organisation_id = (select gt_organisation()) and by_id = (select gt_person()) and withdrawn_at is null and child_id = any ((select gt_opened_to_act(2))::uuid[]))',
  updates => '(select gt_is_system()) or child_id = any ((select gt_opened_to_act(2))::uuid[])');
revoke update on consent from golden_thread_app;
grant update (withdrawn_at, withdrawn_because) on consent to golden_thread_app;
call gt_history_of('consent');

-- Who shared what with whom: those who see the plan, whoever shared it, and those with whom it was shared.
call gt_guard('share');
call gt_allow('share', sees => '(select gt_is_system()) or (child_id = any ((select gt_opened(2))::uuid[]) and (organisation_id = (select gt_organisation()) or child_id = any ((select gt_opened(3))::uuid[])
    or (select gt_person()) = any (recipients) or (select gt_organisation()) = any (recipients)))',
  inserts => '(select gt_is_system()) or (organisation_id = (select gt_organisation()) and by_id = (select gt_person()) and ended_at is null and child_id = any ((select gt_opened_to_act(2))::uuid[])
    and not exists (select from unnest(statements) n where not exists (select from statement t where t.child_id = share.child_id and t.statement_id = n)) and gt_share_rests(share))',
  updates => '(select gt_is_system()) or (organisation_id = (select gt_organisation()) and child_id = any ((select gt_opened_to_act(2))::uuid[]))');
revoke update on share from golden_thread_app;
grant update (ended_at, ended_because) on share to golden_thread_app;
call gt_history_of('share');

do $$
declare t regclass;
begin
  foreach t in array '{statement,appearance}'::regclass[] loop
    call gt_change_what_is_seen(t);
  end loop;
end $$;
