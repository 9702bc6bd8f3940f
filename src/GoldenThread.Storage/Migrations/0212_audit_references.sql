-- When an audit ended, and when the references of its cases were removed: six months later.
alter table audit add column over_at timestamptz, add column forgotten_at timestamptz;
-- Of those that ended before this was kept, the six months begin now.
update audit set over_at = now() where state in ('closed', 'abandoned');
