-- What is under several seals needs all of them open; people who are named under a closed seal alone do not appear; the glass opens nothing that is
-- barred, and says no more of it than of what is not there.
alter table statement add column also_sealed uuid[] not null default '{}';

-- Whether any seal of these is closed to somebody; null asks whether it is closed to anybody at all.
create function gt_closed_to(of_person uuid, of_seal uuid, also uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seal s where s.partnership_id = gt_partnership() and s.id = any (array_append(also, of_seal))
    and not coalesce(of_person = any (s.openers), false) and not coalesce(s.lifted_at <= gt_now(), false) and not coalesce(s.until_day < gt_london_day(gt_now()), false)) $$;
revoke execute on function gt_closed_to from public;

create or replace function gt_statement_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{superseded_at,withdrawn_at,ended_because,seal_id,also_sealed}'::text[] is distinct from to_jsonb(old) - '{superseded_at,withdrawn_at,ended_because,seal_id,also_sealed}'::text[]
    or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
    or (old.ended_because is not null and new.ended_because is distinct from old.ended_because) or (old.seal_id is not null and new.seal_id is distinct from old.seal_id)
    or not new.also_sealed @> old.also_sealed
    or ((new.seal_id is distinct from old.seal_id or new.also_sealed is distinct from old.also_sealed) and current_user = 'golden_thread_app') then
    raise exception 'A statement is never changed: its organisation supersedes or withdraws it.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- A statement names an address by its place, or in its words.
create function gt_names_place(s statement, key text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce(s.place_key = key, false) or (key like '% %' and ' ' || regexp_replace(lower(concat_ws(' ', s.value, s.document, s.place, s.ended_because, (select string_agg(w.value, ' ') from jsonb_each_text(s.words) w))), '[^[:alnum:]]+', ' ', 'g') || ' '
    like '% ' || key || ' %') $$;
revoke execute on function gt_names_place from public;

-- What was stated with it (who somebody is who is named in it) is under the same seal.
create function gt_put_under(of_seal uuid, of_child uuid, key text, of_number uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  with names as materialized (select t.id, t.statement_id from statement t where t.partnership_id = gt_partnership() and t.child_id = of_child
      and (of_number is null or t.statement_id = of_number or t.statement_id::text = (select w.words ->> 'with' from statement w where w.partnership_id = gt_partnership() and w.child_id = of_child and w.statement_id = of_number))
      and gt_names_place(t, key))
  update statement t set seal_id = coalesce(t.seal_id, of_seal), also_sealed = case when t.seal_id is null or t.seal_id = of_seal then t.also_sealed else t.also_sealed || of_seal end
    where t.partnership_id = gt_partnership() and t.child_id = of_child and t.seal_id is distinct from of_seal and not of_seal = any (t.also_sealed)
      and (t.id in (select n.id from names n) or t.words ->> 'with' in (select n.statement_id::text from names n)) $$;
revoke execute on function gt_put_under from public;
create or replace function gt_seal_what_names_it() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare one record;
begin
  if tg_table_name = 'seal' then perform gt_put_under(new.id, new.child_id, new.place_key, null);
  else
    for one in select s.id, s.place_key from seal s where s.partnership_id = new.partnership_id and s.child_id = new.child_id and s.place_key is not null and s.lifted_at is null
        and coalesce(s.until_day, 'infinity') >= gt_london_day(gt_now()) order by s.at, s.id loop
      perform gt_put_under(one.id, new.child_id, one.place_key, new.statement_id);
    end loop;
  end if;
  return null;
end $$;
drop trigger seal_what_names_it on statement;
create trigger seal_what_names_it after insert on statement for each row execute function gt_seal_what_names_it();

-- People whom nothing names but what is closed to the person who looks.
create function gt_hidden_people() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  with opened as materialized (select gt_opened_seals() as seals),
    closed as materialized (select distinct s.child_id from seal s, opened o where s.partnership_id = gt_partnership() and s.child_id = any (gt_opened(2)) and not s.id = any (o.seals)),
    named as materialized (
      select a.child_id, a.individual_id, t.id, (t.seal_id is null or t.seal_id = any (o.seals)) and t.also_sealed <@ o.seals as shown
      from closed c join appearance a on a.partnership_id = gt_partnership() and a.child_id = c.child_id cross join opened o
      join statement t on t.partnership_id = gt_partnership() and t.child_id = a.child_id
        and (t.about_id = a.individual_id or t.other_id = a.individual_id or t.source_id = a.individual_id or t.words ? ('seen ' || a.individual_id)))
  select coalesce(array_agg(n.key), '{}') from (select child_id::text || individual_id::text as key from named group by child_id, individual_id having not bool_or(shown)) n $$;

do $$
declare
  own_rows constant text := 'partnership_id = (select gt_partnership())';
  opened constant text := 'child_id = any ((select gt_opened(2))::uuid[])';
  seals constant text := '(seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[])) and (also_sealed = ''{}'' or also_sealed <@ (select gt_opened_seals())::uuid[])';
  own constant text := 'organisation_id = (select gt_organisation())';
begin
  execute format('alter policy sees on statement using (%s and ((select gt_is_system()) or (%s and %s and (%s or limit_id = any ((select gt_opened_limits())::uuid[])
      or (limit_id is null and ((part = ''plan'' and child_id = any ((select gt_opened(3))::uuid[])) or child_id = any ((select gt_opened(4))::uuid[])))))))', own_rows, opened, seals, own);
  execute format('alter policy inserts on statement with check (%s and ((select gt_is_system()) or (%s and author_id = (select gt_person()) and %s and also_sealed = ''{}'' and (%s or child_id = any ((select gt_beginning())::uuid[])))))', own_rows, own, seals, opened);
  execute format('alter policy sees on appearance using (%s and ((select gt_is_system()) or (%s and (seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[])) and (%s or child_id = any ((select gt_opened(3))::uuid[]))
      and (child_id::text || individual_id::text) <> all ((select gt_hidden_people())::text[]))))', own_rows, opened, own);
end $$;

create or replace function gt_marks() returns table (child uuid, organisation uuid, part text, happened timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select s.child_id, s.organisation_id, t.part, gt_london_day(t.happened)::timestamp at time zone 'Europe/London' from seal s join statement t on t.partnership_id = s.partnership_id and t.child_id = s.child_id and (t.seal_id = s.id or s.id = any (t.also_sealed))
  where s.partnership_id = gt_partnership() and s.others_see = 'marked' and s.child_id = any (gt_opened(case t.part when 'plan' then 3 else 4 end))
    and not coalesce(gt_person() = any (s.openers), false) and not coalesce(s.lifted_at <= gt_now(), false) and not coalesce(s.until_day < gt_london_day(gt_now()), false) and t.withdrawn_at is null and t.superseded_at is null
    -- What is under a silent seal besides is not marked either.
    and not exists (select from seal x where x.partnership_id = s.partnership_id and x.id = any (array_append(t.also_sealed, t.seal_id)) and x.others_see = 'silent' and not coalesce(gt_person() = any (x.openers), false)
      and not coalesce(x.lifted_at <= gt_now(), false) and not coalesce(x.until_day < gt_london_day(gt_now()), false)) $$;

create or replace function gt_identity(of_fact text, of_value text) returns table (child uuid, about uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select s.child_id, s.about_id from statement s
  where s.partnership_id = gt_partnership() and s.fact = of_fact and lower(s.value) = lower(of_value) and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
    and s.limit_id is null and (s.seal_id is null or not gt_closed_to(gt_person(), s.seal_id, s.also_sealed)) $$;

-- A list decides no more than it shows, however many children somebody may see: candidates are put in order before they are decided.
create or replace function gt_list_children(after uuid, most int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found record;
begin
  if gt_person() is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select n.child, a.level from (select m.child from gt_my_candidates() m (child) where after is null or m.child > after order by m.child) n
    cross join lateral gt_access(gt_person(), n.child, gt_now()) a where a.level >= 2 order by n.child limit least(most, 200)) c;
  return gt_keep_list('list', null, found.children, found.levels);
end $$;

-- Among one's own children by a part of a name, or of an address that one sees; beyond them by exact identity.
create or replace function gt_search_children(part_of_name text, nhs text, full_name text, born text, mother text, due text, birth_order int, terms jsonb) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := gt_person();
  mine constant uuid := gt_organisation();
  day constant date := gt_london_day(gt_now());
  like_it constant text := '%' || replace(replace(replace(part_of_name, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  like_place constant text := '%' || nullif(btrim(regexp_replace(lower(part_of_name), '[^[:alnum:]]+', ' ', 'g')), '') || '%';
  found record;
  tells boolean;
begin
  if me is null or gt_scope() <> 'partnership' then raise exception 'Nobody is signed in.' using errcode = 'insufficient_privilege'; end if;
  -- Existence is told beyond one's own children to practitioners whose organisation has an agreement for it.
  tells := gt_my_roles() && '{practitioner,supervisor,team-manager,independent-chair}' and exists (select from sharing_agreement g where g.partnership_id = gt_partnership() and g.mode = 'existence'
    and mine = any (g.parties) and g.from_day <= day and coalesce(g.to_day, 'infinity') >= day and (g.suspended_at > gt_now() or g.suspended_at is null));
  select array_agg(c.child order by c.child) as children, array_agg(c.level order by c.child) as levels into found from (
    select m.child, a.level from (
        select s.child_id as child, min(case when s.fact = 'name' or s.organisation_id = mine then 2 when s.part = 'plan' then 3 else 4 end) as needs from gt_my_candidates() c (child)
        join statement s on s.partnership_id = gt_partnership() and s.child_id = c.child and s.about_id = c.child and s.is_so and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()
          and ((s.fact = 'name' and s.value ilike like_it) or (s.fact in ('lives-at', 'stays-at') and s.place_key like like_place))
        where part_of_name is not null and (s.limit_id is null or s.organisation_id = mine) and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))
        group by s.child_id) m
      cross join lateral gt_access(me, m.child, gt_now()) a where a.level >= m.needs
    union
    select i.child, case when a.level >= 1 then a.level else 1 end from (select child from gt_of_identity(nhs, full_name, born, mother, due, birth_order) g (child)) i
      cross join lateral gt_access(me, i.child, gt_now()) a
      where a.level >= 1 or ((tells or gt_shares_an_adult(i.child)) and not gt_is_barred(i.child))) c;
  return gt_keep_list('search', terms, found.children, found.levels);
end $$;

create or replace function gt_headlines(of_list uuid) returns table (child uuid, level int, name text, born text, due text, of_a_birth int, birth_order int, known_to text[]) language sql stable security definer set search_path = public, pg_temp as $$
  select l.child, l.level, said.name, said.born, said.due, r.of_a_birth, r.birth_order, case when l.level = 1 then known.names end
  from child_list c cross join lateral unnest(c.children, c.levels) l (child, level)
  join child_record r on r.partnership_id = c.partnership_id and r.child_id = l.child
  cross join lateral (select
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'name'))[1] as name, (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'born'))[1] as born,
      (array_agg(s.value order by s.recorded desc) filter (where s.fact = 'due'))[1] as due
    from statement s where s.partnership_id = c.partnership_id and l.level >= 2 and s.child_id = l.child and s.about_id = l.child and s.fact in ('name', 'born', 'due') and s.is_so and s.limit_id is null
      and (s.seal_id is null or not gt_closed_to(null, s.seal_id, s.also_sealed)) and s.superseded_at is null and s.withdrawn_at is null and s.recorded <= gt_now()) said
  cross join lateral (select array_agg(distinct o.name) as names from involvement i join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
    where i.partnership_id = c.partnership_id and i.child_id = l.child and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())) known
  where c.partnership_id = gt_partnership() and c.id = of_list and c.person_id = gt_person() and gt_scope() = 'partnership'
    and c.at <= gt_now() and c.at > gt_now() - interval '2 minutes' and c.transaction is distinct from pg_current_xact_id_if_assigned() $$;

-- An adult of two records is told of only where no seal hides them in either.
create or replace function gt_shares_an_adult(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select i.child_id from involvement i where i.partnership_id = gt_partnership() and i.worker_id = gt_person() and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now()))
  select exists (select from appearance a join appearance b on b.partnership_id = a.partnership_id and b.individual_id = a.individual_id and b.child_id <> a.child_id join mine m on m.child_id = b.child_id
    where a.partnership_id = gt_partnership() and a.child_id = of_child and a.seal_id is null and b.seal_id is null
      and exists (select from statement t where t.partnership_id = a.partnership_id and t.child_id = a.child_id and (t.about_id = a.individual_id or t.other_id = a.individual_id) and t.seal_id is null and t.superseded_at is null and t.withdrawn_at is null)) $$;

-- The glass opens a record that is there, and neither restricted nor in conflict with who breaks it. Whoever is refused is not told which.
create function gt_glass_opens(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from child_record r where r.partnership_id = gt_partnership() and r.child_id = of_child) and not gt_is_barred(of_child) $$;
alter policy inserts on broken_glass with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (account_id = (select gt_person()) and organisation_id = (select gt_organisation()) and reviewed_at is null
  and (select gt_my_roles())::text[] && '{practitioner,supervisor,team-manager,independent-chair}' and gt_glass_opens(child_id) and gt_glass_is_whole(child_id))));

-- An involvement says since when it is recorded; where its worker goes and it names no team, it passes to the worker's.
alter table involvement add column recorded timestamptz;
create or replace function gt_involvement_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{to_day,writes_until,announced_at,ends_because,worker_id,team_id}'::text[] is distinct from to_jsonb(old) - '{to_day,writes_until,announced_at,ends_because,worker_id,team_id}'::text[]
    or (new.worker_id is distinct from old.worker_id and new.worker_id is not null)
    or (new.team_id is distinct from old.team_id and (old.team_id is not null or old.worker_id is null or new.worker_id is not null or current_user = 'golden_thread_app' and not gt_is_system())) then
    raise exception 'An involvement ends, or passes to its team; another begins.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Who answers what is asked of a record: its lead professional, managers of the organisation that leads who see it, and the manager of that organisation's
-- duty team, who sees the question and nothing of the record. A conflict or a restriction leaves nothing to answer.
create function gt_is_duty_manager_of(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not gt_is_barred(of_child) and exists (
    select from involvement i join team t on t.partnership_id = i.partnership_id and t.organisation_id = i.organisation_id and t.is_duty and t.id = any (gt_my_managed_teams())
    where i.partnership_id = gt_partnership() and i.child_id = of_child and i.kind = 'lead' and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())) $$;
create or replace function gt_may_answer(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select gt_is_duty_manager_of(of_child) or (of_child = any (gt_opened_to_act(3)) and exists (
    select from involvement i where i.partnership_id = gt_partnership() and i.child_id = of_child and i.kind = 'lead' and i.organisation_id = gt_organisation()
      and i.from_day <= gt_london_day(gt_now()) and coalesce(i.to_day, 'infinity') >= gt_london_day(gt_now())
      and (i.worker_id = gt_person() or i.team_id = any (gt_my_managed_teams()) or 'team-manager' = any (gt_my_roles())))) $$;
alter policy sees on access_request using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or account_id = (select gt_person()) or answered_by_id = (select gt_person())
  or child_id = any ((select gt_opened_to_act(3))::uuid[]) or (answered_at is null and cardinality((select gt_my_managed_teams())::uuid[]) > 0 and gt_is_duty_manager_of(child_id))));
alter policy sees on access_grant using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or account_id = (select gt_person()) or given_by_id = (select gt_person()) or child_id = any ((select gt_opened(3))::uuid[])));
create index access_request_waits on access_request (partnership_id, due_at) where answered_at is null;

-- An administrator names the first manager of a team; afterwards its manager hands it over (the system, for them).
create function gt_is_managed(of_team uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_duty d where d.partnership_id = gt_partnership() and d.team_id = of_team and d.kind = 'manages-team' and coalesce(d.to_day, 'infinity') >= gt_london_day(gt_now())) $$;
alter policy inserts on worker_duty with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or ((select gt_administers()) and account_id <> (select gt_person()) and not (kind = 'manages-team' and gt_is_managed(team_id)))));
alter policy updates on worker_duty using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or ((select gt_administers()) and account_id <> (select gt_person()) and kind <> 'manages-team')))
  with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or ((select gt_administers()) and account_id <> (select gt_person()) and kind <> 'manages-team')));

-- A seal is confirmed by a manager in one working day, and looked at again when its review is due.
alter table seal add column set_by_id uuid, add column confirmed_at timestamptz, add column confirmed_by_id uuid, add column reviewed_at timestamptz;
alter table seal drop constraint a_seal_ends_or_is_reviewed;
alter table seal add constraint a_seal_ends_or_is_reviewed check (coalesce(until_day, review_day) <= (coalesce(reviewed_at, at) at time zone 'Europe/London')::date + 90);
alter table seal add constraint somebody_else_confirms check (confirmed_by_id is null or confirmed_by_id is distinct from set_by_id);
alter policy updates on seal using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (child_id = any ((select gt_opened_to_act(2))::uuid[]) and organisation_id = (select gt_organisation()) and (select gt_person()) = any (openers))))
  with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (child_id = any ((select gt_opened_to_act(2))::uuid[]) and organisation_id = (select gt_organisation()) and (select gt_person()) = any (openers))));
revoke update on seal from golden_thread_app;
grant update (lifted_at, lifted_by_id, confirmed_at, confirmed_by_id, reviewed_at, review_day) on seal to golden_thread_app;

-- What one guardian proposes, the other agrees to: a changed list, other guardians, or the end.
create table restriction_proposal (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  restriction_id uuid not null,
  child_id uuid not null,
  list jsonb not null,
  guardians uuid[] not null,
  ends boolean not null default false,
  because text not null,
  at timestamptz not null,
  by_id uuid not null,
  decided_at timestamptz,
  decided_by_id uuid,
  agreed boolean,
  primary key (partnership_id, id),
  foreign key (partnership_id, restriction_id) references restriction (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  constraint the_other_guardian_decides check (decided_by_id is distinct from by_id)
);
create index restriction_proposal_of on restriction_proposal (partnership_id, restriction_id);
call gt_lengths('restriction_proposal', '{"list": 2000000, "because": 20000}');
create function gt_guards(of_restriction uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from restriction r where r.partnership_id = gt_partnership() and r.id = of_restriction and gt_person() = any (r.guardians) and r.ended_at is null) $$;
call gt_guard('restriction_proposal');
call gt_allow('restriction_proposal', sees => '(select gt_is_system()) or gt_guards(restriction_id) or by_id = (select gt_person()) or decided_by_id = (select gt_person())',
  inserts => '(select gt_is_system()) or (by_id = (select gt_person()) and decided_at is null and gt_guards(restriction_id))',
  updates => '(select gt_is_system())');
call gt_history_of('restriction_proposal');

-- A question about a reading, and what whoever read it answers.
create table reading_question (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  opening_id uuid not null,
  reader_id uuid not null,
  asked_by_id uuid not null,
  asked_by_name text not null,
  text text not null,
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  constraint nobody_asks_themselves check (reader_id <> asked_by_id)
);
create index reading_question_child on reading_question (partnership_id, child_id);
create index reading_question_reader on reading_question (partnership_id, reader_id);
call gt_lengths('reading_question', '{"asked_by_name": 200, "text": 20000, "answer": 20000}');
call gt_guard('reading_question');
call gt_allow('reading_question', sees => '(select gt_is_system()) or asked_by_id = (select gt_person()) or reader_id = (select gt_person()) or child_id = any ((select gt_opened(3))::uuid[]) or ''data-protection-officer'' = any ((select gt_my_roles())::text[])',
  inserts => '(select gt_is_system()) or (asked_by_id = (select gt_person()) and answer is null and child_id = any ((select gt_opened(3))::uuid[]))',
  updates => '(select gt_is_system()) or reader_id = (select gt_person())');
revoke update on reading_question from golden_thread_app;
grant update (answer, answered_at) on reading_question to golden_thread_app;
call gt_history_of('reading_question');

-- What somebody's own address is, as addresses are compared: so that an opening can ask whether the child is family. Nobody else reads it.
create table own_address (
  partnership_id uuid not null references partnership deferrable initially deferred,
  account_id uuid not null,
  place_key text not null,
  primary key (partnership_id, account_id),
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
call gt_lengths('own_address', '{"place_key": 500}');
call gt_guard('own_address');
call gt_allow('own_address', sees => '(select gt_is_system()) or account_id = (select gt_person())', inserts => '(select gt_is_system()) or account_id = (select gt_person())',
  updates => '(select gt_is_system()) or account_id = (select gt_person())');
call gt_history_of('own_address');
create table no_conflict (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  because text not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, child_id) references child_record (partnership_id, child_id) deferrable initially deferred,
  foreign key (partnership_id, account_id) references account (partnership_id, id) deferrable initially deferred
);
create index no_conflict_account on no_conflict (partnership_id, account_id, child_id);
call gt_lengths('no_conflict', '{"because": 20000}');
call gt_guard('no_conflict');
call gt_allow('no_conflict', sees => '(select gt_is_system()) or account_id = (select gt_person()) or ''data-protection-officer'' = any ((select gt_my_roles())::text[])',
  inserts => '(select gt_is_system()) or (account_id = (select gt_person()) and child_id = any ((select gt_opened(1))::uuid[]))');
call gt_history_of('no_conflict');
-- Asked of a record that is open: do the person and the child share surname and address?
create function gt_may_be_kin(of_child uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_child = any (gt_opened(1))
    and exists (select from own_address o where o.partnership_id = gt_partnership() and o.account_id = gt_person() and o.place_key = any (gt_homes(of_child, gt_now())))
    and exists (select from statement s where s.partnership_id = gt_partnership() and s.child_id = of_child and s.about_id = of_child and s.fact = 'name' and s.is_so and s.superseded_at is null and s.withdrawn_at is null
      and lower(substring(s.value from '\S+$')) = lower(substring(gt_person_name() from '\S+$')))
    and not exists (select from no_conflict n where n.partnership_id = gt_partnership() and n.account_id = gt_person() and n.child_id = of_child) $$;

-- Intake is the duty teams' of social care, where there are any. What somebody wrote whose access had ended meanwhile is kept for their organisation's managers.
alter table intake add column kind text not null default 'handed-in' check (kind in ('handed-in', 'kept'));
call gt_lengths('intake', '{"kind": 200}');
create or replace function gt_is_on_duty() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with duty as materialized (select t.id, o.kind from team t left join organisation o on o.partnership_id = t.partnership_id and o.id = t.organisation_id where t.partnership_id = gt_partnership() and t.is_duty and coalesce(t.to_day, 'infinity') >= gt_london_day(gt_now())),
    taking as materialized (select d.id from duty d where d.kind = 'social-care' or not exists (select from duty s where s.kind = 'social-care'))
  select exists (select from team_member m join taking t on t.id = m.team_id where m.partnership_id = gt_partnership() and m.account_id = gt_person() and m.from_day <= gt_london_day(gt_now()) and coalesce(m.to_day, 'infinity') >= gt_london_day(gt_now()))
    or exists (select from taking t where t.id = any (gt_my_managed_teams())) $$;
alter policy sees on intake using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (kind = 'handed-in' and (select gt_is_on_duty()))
  or (kind = 'kept' and (by_id = (select gt_person()) or (organisation_id = (select gt_organisation()) and 'team-manager' = any ((select gt_my_roles())::text[]))))));
alter policy updates on intake using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (kind = 'handed-in' and (select gt_is_on_duty())) or (kind = 'kept' and organisation_id = (select gt_organisation()) and 'team-manager' = any ((select gt_my_roles())::text[]))))
  with check (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or (kind = 'handed-in' and (select gt_is_on_duty())) or (kind = 'kept' and organisation_id = (select gt_organisation()) and 'team-manager' = any ((select gt_my_roles())::text[]))));
revoke update on intake from golden_thread_app;
grant update (settled_at, settled_by_id, child_id) on intake to golden_thread_app;
create index intake_waits on intake (partnership_id, at) where settled_at is null;

-- Who changes a row must see it: said anew where what is seen has changed.
do $$
declare t regclass;
begin
  foreach t in array '{statement,appearance,access_request,access_grant,seal,intake}'::regclass[] loop
    call gt_change_what_is_seen(t);
  end loop;
end $$;
