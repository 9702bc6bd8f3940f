-- The document of a version of a policy as a file: read by everybody who reads the policy, kept by who keeps it, never changed.
create table policy_file (
  partnership_id uuid not null,
  version_id uuid not null,
  sha256 text not null check (char_length(sha256) <= 200),
  bytes bytea not null,
  name text not null check (char_length(name) <= 500),
  media_type text not null check (char_length(media_type) <= 200),
  length bigint not null check (length > 0),
  scan text not null check (char_length(scan) <= 200),
  primary key (partnership_id, version_id),
  foreign key (partnership_id, version_id) references policy_version (partnership_id, id) deferrable initially deferred
);
call gt_guard('policy_file', history_without => '{bytes}');
call gt_allow('policy_file', sees => '(select gt_signed_in())', inserts => '(select gt_keeps_policy_version(version_id))');
call gt_history_of('policy_file');
alter table policy_version add column file_name text check (char_length(file_name) <= 500);
