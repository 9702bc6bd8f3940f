-- The report of a quarter finds the children who were not brought without reading everybody's events.
create index statement_not_brought on statement (partnership_id, happened, child_id) where kind = 'event' and value = 'appointment-missed';
