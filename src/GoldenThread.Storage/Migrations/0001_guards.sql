-- Who may do what is decided here a second time, below the application: a forgotten WHERE leaks nothing.
-- Every transaction begins by setting gt.partnership, gt.person, gt.person_name, gt.organisation, gt.role and gt.scope;
-- without them nothing can be seen.
create extension if not exists pg_trgm;

create function gt_partnership() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('gt.partnership', true), '')::uuid $$;
create function gt_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('gt.person', true), '')::uuid $$;
create function gt_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('gt.organisation', true), '')::uuid $$;
create function gt_role() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('gt.role', true), '') $$;
create function gt_scope() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('gt.scope', true), '') $$;

-- The system itself, business managers and administrators run plans.
create function gt_runs_plans() returns boolean language sql stable parallel safe
  as $$ select gt_scope() = 'system' or (gt_scope() = 'partnership' and gt_role() in ('business-manager', 'administrator')) $$;
create function gt_administers() returns boolean language sql stable parallel safe
  as $$ select gt_scope() = 'system' or (gt_scope() = 'partnership' and gt_role() = 'administrator') $$;
-- All but organisations' leads see the whole of their partnership's plans.
create function gt_sees_plans() returns boolean language sql stable parallel safe
  as $$ select gt_scope() = 'system' or (gt_scope() = 'partnership' and gt_role() in ('reader', 'board-member', 'business-manager', 'administrator')) $$;
create function gt_is_lead() returns boolean language sql stable parallel safe
  as $$ select gt_scope() = 'partnership' and gt_role() = 'organisation-lead' $$;
create function gt_signed_in() returns boolean language sql stable parallel safe
  as $$ select gt_scope() = 'system' or (gt_scope() = 'partnership' and gt_role() <> '') $$;

-- A day out of an approximate date as it is kept ({"text": …, "edtf": …, "earliest": "2018-06-01", "latest": …}).
create function gt_day(date_as_given jsonb, which text) returns date language sql immutable parallel safe
  as $$ select make_date(split_part(date_as_given ->> which, '-', 1)::int, split_part(date_as_given ->> which, '-', 2)::int, split_part(date_as_given ->> which, '-', 3)::int) $$;

-- The words of a text, for the search. Of a text with more words than PostgreSQL can index, those that come first.
create function gt_words(of_text text) returns tsvector language plpgsql immutable parallel safe as $$
declare characters int := length(of_text);
begin
  loop
    begin
      return to_tsvector('english', left(of_text, characters));
    exception when program_limit_exceeded then
      characters := characters / 2;
    end;
  end loop;
end $$;

create function gt_refuse_delete() returns trigger language plpgsql
  as $$ begin raise exception 'Nothing is deleted from %: things are withdrawn, superseded or end.', tg_table_name using errcode = 'restrict_violation'; end $$;

-- What every table gets: row-level security that binds the owner too, history, and a guard against deletion.
create procedure gt_guard(guarded regclass, history boolean default true, deletable boolean default false, history_without text[] default '{}') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  -- Migrations and the functions that the owner lends to others see all; the application never is the owner.
  execute format('create policy owner on %s to %I using (true) with check (true)', guarded, current_user);
  if history then
    execute format('create trigger history after insert or update on %s for each row execute function gt_write_history(%s)',
      guarded, (select coalesce(string_agg(quote_literal(c), ', '), '') from unnest(history_without) c));
  end if;
  if deletable then
    execute format('grant delete on %s to golden_thread_app', guarded);
  else
    execute format('create trigger no_delete before delete on %s for each statement execute function gt_refuse_delete()', guarded);
  end if;
end $$;

-- The application's rules for a table: conditions within the partnership; null where the thing is not allowed to anybody.
create procedure gt_allow(guarded regclass, sees text, inserts text default null, updates text default null, deletes text default null) language plpgsql as $$
declare own constant text := 'partnership_id = (select gt_partnership())';
begin
  execute format('grant select on %s to golden_thread_app', guarded);
  execute format('create policy sees on %s for select to golden_thread_app using (%s and (%s))', guarded, own, sees);
  if inserts is not null then
    execute format('grant insert on %s to golden_thread_app', guarded);
    execute format('create policy inserts on %s for insert to golden_thread_app with check (%s and (%s))', guarded, own, inserts);
  end if;
  if updates is not null then
    execute format('grant update on %s to golden_thread_app', guarded);
    execute format('create policy updates on %s for update to golden_thread_app using (%s and (%s)) with check (%s and (%s))', guarded, own, updates, own, updates);
  end if;
  if deletes is not null then
    execute format('create policy deletes on %s for delete to golden_thread_app using (%s and (%s))', guarded, own, deletes);
  end if;
end $$;

revoke execute on procedure gt_guard, gt_allow from public;
revoke create on schema public from public;
grant usage on schema public to golden_thread_app;
