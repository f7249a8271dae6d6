-- What is recorded about a number besides attempts: do-not-call entries, consents, registries.

create table suppression_entry (
  id            uuid primary key default uuidv7(),
  client_id     uuid references client,         -- null: everybody's calls are forbidden
  campaign_id   uuid references campaign,
  product       text,
  number_sealed bytea not null,
  number_index  bytea not null,
  origin        text not null,
  refusal       text,
  starts_at     timestamptz not null,
  ends_at       timestamptz,
  note          text not null default '',
  entered_at    timestamptz not null default clock_timestamp()
);
-- An equal entry twice is one.
create unique index suppression_once on suppression_entry
  (number_index, client_id, campaign_id, product, origin, refusal, starts_at) nulls not distinct;
create index suppression_of_client on suppression_entry (client_id, entered_at);
alter table suppression_entry enable row level security;
alter table suppression_entry force row level security;
create policy of_client on suppression_entry for select to dialer_app
  using (client_id is null or client_id = current_client());
create policy by_client on suppression_entry for insert to dialer_app
  with check (client_id = current_client());
grant select, insert on suppression_entry to dialer_app;
-- Entries for everybody are the system's to make.
call let_system('suppression_entry', '{select,insert}');
create trigger append_only before update or delete on suppression_entry
  for each row execute function refuse_change();

create table consent (
  id            uuid primary key default uuidv7(),
  client_id     uuid not null references client,
  number_sealed bytea not null,
  number_index  bytea not null,
  kind          text not null,
  names         text[] not null,
  covers        text[] not null,
  obtained_how  text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz,
  revoked_at    timestamptz,
  entered_at    timestamptz not null default clock_timestamp()
);
create index consent_of_number on consent (client_id, number_index);
call protect('consent');
grant select, insert, update (revoked_at) on consent to dialer_app;

-- Copies of do-not-call registries: built aside and made current in one step, never emptied.
create table registry_copy (
  id          uuid primary key default uuidv7(),
  registry    text not null,
  version     text not null,
  obtained_at timestamptz not null,
  numbers     bigint not null default 0,
  current     boolean not null default false,
  unique (registry, version)
);
create unique index one_current_copy on registry_copy (registry) where current;

create table registry_number (
  copy_id      uuid not null references registry_copy on delete cascade,
  number_index bytea not null,
  primary key (copy_id, number_index)
);
grant select on registry_copy, registry_number to dialer_app;
grant select, insert, update, delete on registry_copy, registry_number to dialer_system;
