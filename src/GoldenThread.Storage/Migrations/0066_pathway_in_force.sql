-- A draft is shown beside the pathway that is in force.
alter table pathway_replay add column in_force jsonb;
