-- Champions: everybody who signs in finds whom to ask. The lead of an organisation keeps its own; a champion says that they still are one, or are no more.
create table champion (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  person_id uuid,
  name text not null check (char_length(name) <= 200),
  email text check (char_length(email) <= 254),
  telephone text check (char_length(telephone) <= 200),
  organisation_id uuid not null,
  team_id uuid,
  subjects jsonb not null check (char_length(subjects::text) <= 20000),
  trained_on date,
  since date not null,
  confirmed_on date,
  until date,
  ended_because text check (char_length(ended_because) <= 20000),
  note text check (char_length(note) <= 20000),
  asked_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references account (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, team_id) references team (partnership_id, id) deferrable initially deferred
);
create index champion_organisation on champion (partnership_id, organisation_id);
create index champion_person on champion (partnership_id, person_id) where person_id is not null;

-- A champion confirms and ends; who they are, where and for what is said by who leads their organisation.
create function gt_champion_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (gt_runs_plans() or gt_is_lead()) and (
    (old.person_id, old.name, old.organisation_id, old.team_id, old.subjects, old.trained_on, old.since) is distinct from
    (new.person_id, new.name, new.organisation_id, new.team_id, new.subjects, new.trained_on, new.since)) then
    raise exception 'A champion confirms or ends; the lead of the organisation says the rest.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function gt_champion_stays from public;
create trigger stays before update on champion for each row execute function gt_champion_stays();

call gt_guard('champion');
call gt_allow('champion', sees => '(select gt_signed_in())',
  inserts => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id = (select gt_organisation()))',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or ((select gt_signed_in()) and person_id = (select gt_person()))');
call gt_change_what_is_seen('champion');
call gt_history_of('champion');
