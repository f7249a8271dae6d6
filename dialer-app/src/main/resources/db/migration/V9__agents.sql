-- Agent sessions, their legs, and what they did when.

create table agent_session (
  id           uuid primary key default uuidv7(),
  account_id   uuid not null references account,
  login        text not null,
  pool_id      uuid not null references agent_pool,
  state        text not null default 'CONNECTING',
  since        timestamptz not null default clock_timestamp(),
  started_at   timestamptz not null default clock_timestamp(),
  ended_at     timestamptz
);
-- One live session per agent, and so exactly one loop that owns it.
create unique index one_live_session_per_agent on agent_session (account_id) where ended_at is null;
create index agent_session_of_pool on agent_session (pool_id) where ended_at is null;

-- The nailed-up call to an agent. Never dials anybody but an agent's endpoint.
create table agent_leg (
  id         text primary key check (id like 'agent-%'),
  session_id uuid not null references agent_session,
  server     text not null,
  endpoint   text not null,
  created_at timestamptz not null default clock_timestamp(),
  parked_at  timestamptz,
  ended_at   timestamptz
);
create unique index one_live_leg_per_session on agent_leg (session_id) where ended_at is null;

create table agent_state_change (
  session_id uuid not null,
  at         timestamptz not null,
  state      text not null,
  reason     text not null default '',
  attempt_id uuid,
  primary key (session_id, at, state)
);
create index agent_state_at on agent_state_change (at);
create trigger append_only before update or delete on agent_state_change
  for each row execute function refuse_change();

grant select, insert, update on agent_session, agent_leg to dialer_system;
grant select, insert on agent_state_change to dialer_system;
grant select on agent_session to dialer_app;

-- A previewed lead that the agent did not want now.
create table card_skipped (
  session_id  uuid not null,
  at          timestamptz not null,
  campaign_id uuid not null,
  lead_id     uuid not null,
  reason      text not null,
  primary key (session_id, at, lead_id)
);
grant select, insert on card_skipped to dialer_system;
