-- Recordings from the finished file to its deletion.

alter table call_attempt
  add column record_basis text check (record_basis in ('WITH_NOTICE', 'ALL_PARTY'));

alter table recording
  add column ms                bigint not null default 0,
  add column deletion_began_at timestamptz,     -- written before the file goes
  add column missing_at        timestamptz;     -- due, and nobody knows where the file is

-- Conversations that should have left a recording.
create index attempt_recorded on call_attempt (ended_at)
  where record_basis is not null and connected_at is not null;
