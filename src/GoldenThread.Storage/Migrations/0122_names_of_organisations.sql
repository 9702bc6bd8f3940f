-- Services and teams belong to an organisation; an organisation may have a code in a register of official names.
alter table organisation add column part_of_id uuid,
  add column code text constraint organisation_code_length check (char_length(code::text) <= 50),
  add constraint organisation_part_of foreign key (partnership_id, part_of_id) references organisation (partnership_id, id) deferrable initially deferred,
  add constraint organisation_is_no_part_of_itself check (part_of_id <> id);
create index organisation_part on organisation (partnership_id, part_of_id) where part_of_id is not null;
create unique index organisation_code on organisation (partnership_id, code) where code is not null and ended is null;

-- Posts, people and services that a document names as contacts of an action, one a line.
alter table plan_action add column contacts text constraint plan_action_contacts_length check (char_length(contacts::text) <= 20000);

-- What somebody chose for the names of a waiting draft; what became of them is in the history of the choices.
alter table import_draft add column names text constraint import_draft_names_length check (char_length(names::text) <= 500000);
drop trigger history on import_draft;
create trigger history after insert or update on import_draft for each row execute function gt_write_history('draft', 'before', 'reading', 'names', 'changed_at');

-- What people decided on names that documents brought; it holds for the next document until it is undone.
create table name_choice (
  partnership_id uuid not null references partnership deferrable initially deferred,
  id uuid not null,
  form text not null constraint name_choice_form_length check (char_length(form::text) <= 500),
  name text not null constraint name_choice_name_length check (char_length(name::text) <= 1000),
  kind text not null constraint name_choice_kind_length check (char_length(kind::text) <= 200),
  organisation_id uuid,
  in_force boolean not null,
  by_id uuid not null,
  by_name text not null constraint name_choice_by_name_length check (char_length(by_name::text) <= 200),
  decided timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, form),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) deferrable initially deferred
);
create index name_choice_organisation on name_choice (partnership_id, organisation_id);
call gt_guard('name_choice');
call gt_allow('name_choice', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_history_of('name_choice');

-- A register of official names that the partnership took in as a file.
create table official_name (
  partnership_id uuid not null references partnership deferrable initially deferred,
  code text not null constraint official_name_code_length check (char_length(code::text) <= 50),
  name text not null constraint official_name_name_length check (char_length(name::text) <= 1000),
  former text not null constraint official_name_former_length check (char_length(former::text) <= 20000),
  successor text constraint official_name_successor_length check (char_length(successor::text) <= 50),
  at timestamptz not null,
  by_name text not null constraint official_name_by_name_length check (char_length(by_name::text) <= 200),
  primary key (partnership_id, code)
);
call gt_guard('official_name');
call gt_allow('official_name', sees => '(select gt_sees_plans())', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
call gt_history_of('official_name');
