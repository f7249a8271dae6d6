-- Imports of lead files. Rows are copied into an unlogged staging table of their own, which row-level
-- security does not guard (it refuses COPY), and move into the campaign in one transaction.

create schema staging;
grant usage, create on schema staging to dialer_app;

create table import_job (
  id          uuid primary key,
  client_id   uuid not null,
  campaign_id uuid not null,
  list_id     uuid not null,
  file_name   text not null,
  file_hash   text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  orders      jsonb not null,                   -- format, mapping, duplicate policy, who
  stage       text not null check (stage in ('READING', 'MOVING', 'DONE', 'FAILED')),
  staged      bigint not null default 0,        -- must be what the staging table holds at the end
  rejected    bigint not null default 0,
  result      jsonb,
  failure     text not null default '',
  started_at  timestamptz not null,
  touched_at  timestamptz not null default clock_timestamp(),
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
-- A file comes into a campaign once.
create unique index imported_once on import_job (campaign_id, file_hash) where stage = 'DONE';
create index import_of_campaign on import_job (campaign_id, started_at desc);
call protect('import_job');
call let_system('import_job', '{select}');
call let_owner_look_up('import_job');
grant select, insert, update on import_job to dialer_app;

create table import_rejection (
  import_id       uuid not null references import_job,
  row             bigint not null,
  "column"        text not null,
  client_id       uuid not null,
  fault           text not null,
  detail_sealed   bytea,                        -- may hold what looked like a number
  original_sealed bytea,
  first_row       bigint,                       -- the earlier row that a duplicate repeats
  primary key (import_id, row, "column", fault)
);
call protect('import_rejection');
grant select, insert, delete on import_rejection to dialer_app;

-- Mappings people saved, by the headers they are for.
create table header_mapping (
  client_id uuid not null,
  headers   text not null,
  mapping   jsonb not null,
  saved_at  timestamptz not null default clock_timestamp(),
  primary key (client_id, headers)
);
call protect('header_mapping');
grant select, insert, update on header_mapping to dialer_app;

create function client_of_import(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from import_job where id = wanted);
