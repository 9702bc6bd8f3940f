create table organisation_return (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  text text not null,
  impact text,
  proposed_activity text,
  proposed_rating text,
  attachments uuid[] not null default '{}',
  state text not null check (state in ('draft', 'sent', 'accepted', 'sent-back')),
  by_id uuid not null,
  by_name text not null,
  began timestamptz not null,
  sent timestamptz,
  decided timestamptz,
  decided_by text,
  comment text,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index organisation_return_action on organisation_return (partnership_id, action_id);
create index organisation_return_state on organisation_return (partnership_id, state, sent);
call gt_guard('organisation_return');
-- Until it is sent in, a return is the organisation's own; until it is accepted, it is no part of the plan.
call gt_allow('organisation_return',
  sees => '(select gt_scope()) = ''system'' or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations())) or ((select gt_runs_plans()) and state <> ''draft'') or ((select gt_sees_plans()) and state = ''accepted'')',
  inserts => '(select gt_scope()) = ''system'' or ((select gt_is_lead()) and organisation_id = (select gt_organisation()) and action_id in (select gt_my_actions()))',
  updates => '(select gt_runs_plans()) or ((select gt_is_lead()) and organisation_id = (select gt_organisation()) and state <> ''accepted'')');

create table publication (
  partnership_id uuid not null references partnership,
  id uuid not null,
  plan_id uuid not null,
  form text not null,
  number int not null check (number > 0),
  slug text not null,
  changes_summary text not null,
  state text not null,
  prepared_by_id uuid not null,
  prepared_by_name text not null,
  prepared timestamptz not null,
  findings_answer text,
  decided_by_name text,
  decided timestamptz,
  reason text,
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, form, number),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id)
);
create index publication_slug on publication (partnership_id, slug, form, number);
call gt_guard('publication');
call gt_allow('publication',
  sees => '(select gt_runs_plans()) or state in (''published'', ''withdrawn'')', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
-- The public reads what is published, and that something was withdrawn.
create policy public on publication for select to golden_thread_app using ((select gt_scope()) = 'public' and state in ('published', 'withdrawn'));

create table publication_file (
  partnership_id uuid not null default gt_partnership() references partnership,
  publication_id uuid not null,
  format text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (partnership_id, publication_id, format),
  foreign key (partnership_id, publication_id) references publication (partnership_id, id)
);
call gt_guard('publication_file', history_without => '{bytes}');
call gt_allow('publication_file',
  sees => '(select gt_runs_plans()) or publication_id in (select p.id from publication p where p.state = ''published'')', inserts => '(select gt_runs_plans())', updates => '(select gt_runs_plans())');
create policy public on publication_file for select to golden_thread_app
  using ((select gt_scope()) = 'public' and publication_id in (select p.id from publication p where p.state = 'published'));

create table outbox_message (
  partnership_id uuid not null references partnership,
  id uuid not null,
  to_address text not null,
  to_name text,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,
  primary key (partnership_id, id)
);
create index outbox_message_due on outbox_message (partnership_id, due_at) where sent_at is null;
-- Mail may hold links that sign somebody in.
call gt_guard('outbox_message', history_without => '{body}');
call gt_allow('outbox_message', sees => '(select gt_administers())', inserts => '(select gt_signed_in())', updates => '(select gt_administers())');
create policy sign_in on outbox_message for insert to golden_thread_app with check ((select gt_scope()) = 'sign-in');

create table reminder_sent (
  partnership_id uuid not null default gt_partnership() references partnership,
  action_id uuid not null,
  organisation_id uuid not null,
  due date not null,
  step int not null,
  escalated boolean not null,
  at timestamptz not null,
  primary key (partnership_id, action_id, organisation_id, due, step),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
call gt_guard('reminder_sent');
call gt_allow('reminder_sent', sees => '(select gt_runs_plans())', inserts => '(select gt_runs_plans())');

-- What is saved together is checked together, at its end: the order of the rows in a save does not matter.
do $$
declare key record;
begin
  for key in select conrelid::regclass as of_table, conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', key.of_table, key.conname);
  end loop;
end $$;
