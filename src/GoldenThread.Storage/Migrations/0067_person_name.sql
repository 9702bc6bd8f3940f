-- Whose name the history shows, asked of one place as everything else that a session says.
create or replace function gt_person_name() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('gt.person_name', true), ''), session_user) $$;
