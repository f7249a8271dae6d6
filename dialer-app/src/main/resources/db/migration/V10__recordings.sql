-- Recordings, and calls that people make to us.

create table recording (
  attempt_id   uuid primary key references call_attempt,   -- exactly one attempt
  client_id    uuid not null,
  campaign_id  uuid not null,
  server       text not null,
  basis        text not null check (basis in ('WITH_NOTICE', 'ALL_PARTY')),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes        bigint not null,
  started_at   timestamptz not null,
  delete_after timestamptz,
  deleted_at   timestamptz,
  stored_at    timestamptz not null default clock_timestamp()
);
create index recording_retention on recording (delete_after) where deleted_at is null;
call protect('recording');
call let_system('recording', '{select,insert,update}');
grant select on recording to dialer_app;

-- Somebody rang back a number we showed. Never an attempt.
create table inbound_contact (
  id            uuid primary key default uuidv7(),
  client_id     uuid not null references client,
  campaign_id   uuid,
  lead_id       uuid,
  server        text not null,
  leg           text not null,
  called        text not null,                  -- our own number
  number_sealed bytea,                          -- null: the caller withheld it
  number_index  bytea,
  agent_session uuid,
  began_at      timestamptz not null,
  answered_at   timestamptz,
  ended_at      timestamptz,
  ending        text,
  unique (server, leg)
);
create index inbound_of_number on inbound_contact (client_id, number_index, began_at desc);
call protect('inbound_contact');
call let_system('inbound_contact', '{select,insert,update}');
grant select on inbound_contact to dialer_app;
