-- People who log in. Accounts stand above clients: an outsourcer's agent works for several.

create table team (
  id   uuid primary key default uuidv7(),
  name text not null unique
);

create table account (
  id            uuid primary key default uuidv7(),
  login         text not null check (login ~ '^[a-z0-9._-]{1,60}$'),
  display_name  text not null,
  password_hash text,                           -- argon2id in its text form; null: cannot log in
  language      text not null default 'en',
  team_id       uuid references team,
  active        boolean not null default true,
  failed_logins int not null default 0,
  locked_until  timestamptz,
  created_at    timestamptz not null default clock_timestamp(),
  changed_at    timestamptz not null default clock_timestamp()
);
create unique index account_login on account (login);

create table account_role (
  account_id uuid not null references account on delete cascade,
  role       text not null check (role in ('AGENT', 'TEAM_LEADER', 'SUPERVISOR',
                                           'CAMPAIGN_MANAGER', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR')),
  primary key (account_id, role)
);

-- For which clients an account works; an administrator works for all.
create table account_client (
  account_id uuid not null references account on delete cascade,
  client_id  uuid not null references client,
  primary key (account_id, client_id)
);

-- What an agent can do: languages, products, licences.
create table account_skill (
  account_id uuid not null references account on delete cascade,
  skill      text not null,
  primary key (account_id, skill)
);

-- The first administrator's way in, and password resets; only the token's hash is kept.
create table one_time_token (
  token_hash bytea primary key,
  purpose    text not null check (purpose in ('FIRST_ADMINISTRATOR', 'PASSWORD')),
  account_id uuid references account on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Keys of programs that call the REST API; only the key's hash is kept.
create table api_key (
  id         uuid primary key default uuidv7(),
  key_hash   bytea not null unique,
  name       text not null,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);

grant select, insert, update, delete
  on team, account, account_role, account_client, account_skill, one_time_token, api_key
  to dialer_system;
-- Screens that work for a client show who did what.
grant select (id, login, display_name, team_id, active) on account to dialer_app;
grant select on team, account_skill to dialer_app;
