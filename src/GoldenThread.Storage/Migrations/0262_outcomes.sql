-- What an indicator measures: what is done, or what became different for children and families.
alter table indicator_version add column measures_outcome boolean not null default false;
