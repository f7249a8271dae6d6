-- Work that must not be lost or done twice, nodes, and who did what.

-- Facts on their way out, written in the transaction they speak of.
create table outbox (
  id          bigint generated always as identity primary key,
  client_id   uuid not null,
  kind        text not null,                    -- attempt, disposition
  subject     text not null,                    -- its id
  payload     jsonb not null,                   -- numbers sealed
  made_at     timestamptz not null default clock_timestamp(),
  next_try_at timestamptz not null default clock_timestamp(),
  tries       int not null default 0,
  last_error  text,
  sent_at     timestamptz
);
create index outbox_waiting on outbox (next_try_at, id) where sent_at is null;
create unique index outbox_once on outbox (kind, subject);
call protect('outbox');
call let_system('outbox', '{select,insert,update,delete}');
grant select, insert on outbox to dialer_app;

-- What could not be done after all tries, for the administrator.
create table dead_letter (
  id          uuid primary key default uuidv7(),
  route       text not null,
  subject     text not null,
  error       text not null,
  payload     jsonb not null,
  failed_at   timestamptz not null default clock_timestamp(),
  settled_at  timestamptz,
  settled_by  text,
  unique (route, subject)
);
grant select, insert, update on dead_letter to dialer_system;

-- What a route has taken in, by file hash or event id.
create table taken_in (
  route    text not null,
  key      text not null,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (route, key)
);
grant select, insert, delete on taken_in to dialer_system;

-- What a bell has done: one row per fire, so that a second fire does nothing.
create table bell_rung (
  bell     text not null,
  planned  timestamptz not null,
  rung_at  timestamptz not null default clock_timestamp(),
  primary key (bell, planned)
);
grant select, insert, delete on bell_rung to dialer_system;

-- Nodes and how far their clocks are from this server's.
create table node (
  name          text primary key,
  started_at    timestamptz not null default clock_timestamp(),
  seen_at       timestamptz not null default clock_timestamp(),
  clock_ahead   interval not null default '0'
);
grant select, insert, update, delete on node to dialer_system;

-- Who did, saw or took away what. Grows only.
create table audit_log (
  id        bigint generated always as identity primary key,
  client_id uuid,                               -- null: not about one client
  at        timestamptz not null default clock_timestamp(),
  actor     text not null,
  address   text,
  action    text not null,
  subject   text not null default '',
  details   jsonb not null default '{}'         -- numbers sealed or masked
);
create index audit_of_client on audit_log (client_id, at);
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy of_client on audit_log for select to dialer_app using (client_id = current_client());
create policy by_client on audit_log for insert to dialer_app with check (client_id = current_client());
call let_system('audit_log', '{select,insert}');
grant select, insert on audit_log to dialer_app;
create trigger append_only before update or delete on audit_log
  for each row execute function refuse_change();
create trigger never_emptied before truncate on audit_log
  for each statement execute function refuse_change();
