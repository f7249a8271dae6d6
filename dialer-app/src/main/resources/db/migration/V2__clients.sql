-- Clients: the companies on whose behalf calls are made.

create table client (
  id         uuid primary key default uuidv7(),
  name       text not null check (name <> ''),
  call_back  text,                              -- our side's number, shown and told: not sealed
  zone       text not null,
  version    bigint not null default 1,
  created_at timestamptz not null default clock_timestamp()
);

-- A client sees itself; listing all of them is the system's.
alter table client enable row level security;
alter table client force row level security;
create policy of_client on client to dialer_app
  using (id = current_client()) with check (id = current_client());
grant select, insert, update on client to dialer_app;
call let_system('client', '{select,insert,update}');
