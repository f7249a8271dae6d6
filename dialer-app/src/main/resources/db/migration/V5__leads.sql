-- Lead lists, leads and their numbers.
--
-- A telephone number is always two columns: number_sealed, which only the application can open, and
-- number_index, a keyed hash. Only the second is indexed, joined and compared; the keys are not in
-- this database.

create table lead_list (
  id          uuid primary key default uuidv7(),
  client_id   uuid not null,
  campaign_id uuid not null,
  name        text not null,
  source      text not null,                    -- the file's SHA-256 in hex, or 'api'
  active      boolean not null default true,
  leads       int not null default 0,
  created_at  timestamptz not null default clock_timestamp(),
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
create index lead_list_campaign on lead_list (campaign_id, created_at);
call protect('lead_list');
call let_system('lead_list', '{select}');
call let_owner_look_up('lead_list');
grant select, insert, update on lead_list to dialer_app;

create table lead (
  id              uuid primary key default uuidv7(),
  client_id       uuid not null,
  campaign_id     uuid not null,
  list_id         uuid not null references lead_list,
  person          jsonb not null,
  fields          jsonb not null default '{}',
  required_skills text[] not null default '{}',
  segment         text not null default '',
  priority        int not null default 100,
  state           text not null check (state in ('FRESH', 'WAITING', 'CALLBACK', 'LIVE', 'FINISHED',
                                                 'EXHAUSTED', 'REFUSED', 'WITHDRAWN')),
  due             timestamptz not null,
  next_number     int not null default 0,
  attempts        int not null default 0,
  callback        jsonb,                        -- the promise, where the state is CALLBACK
  reserved_for    text,                         -- the agent it was promised to
  reason          text not null,
  refused_by      text,                         -- deciding rule of the last recorded refusal
  refused_until   timestamptz,                  -- its next instant
  -- Promises first, then by priority, and within one retries before fresh leads: DueLead.place().
  rank            int generated always as (case state when 'CALLBACK' then 0
                                                      when 'WAITING' then 2 * priority + 1
                                                      else 2 * priority + 2 end) stored,
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
-- The filler's question: who is due, in order. Leads promised to an agent are not in it.
create index lead_due on lead (campaign_id, rank, due, id)
  where state in ('FRESH', 'WAITING', 'CALLBACK') and reserved_for is null;
create index lead_promised on lead (campaign_id, reserved_for, due)
  where reserved_for is not null and state in ('FRESH', 'WAITING', 'CALLBACK');
create index lead_counts on lead (campaign_id, state, due);
create index lead_segment on lead (campaign_id, segment) where segment <> '';
create index lead_of_list on lead (list_id);
call protect('lead');
call let_system('lead', '{select,update}');
call let_owner_look_up('lead');
-- The right to ANALYZE after a large import.
grant select, insert, update, maintain on lead to dialer_app;

create table lead_number (
  lead_id       uuid not null references lead on delete cascade,
  "order"       int not null check ("order" between 0 and 9),
  client_id     uuid not null,
  campaign_id   uuid not null,
  number_sealed bytea not null,
  number_index  bytea not null,
  type          text not null,
  usable        boolean not null default true,
  max_attempts  int,                            -- its own retry rule, both or none
  minimum_gap   interval,
  primary key (lead_id, "order"),
  check ((max_attempts is null) = (minimum_gap is null))
);
create index lead_number_index on lead_number (campaign_id, number_index);
create index lead_number_of_client on lead_number (client_id, number_index);
call protect('lead_number');
call let_system('lead_number', '{select}');
grant select, insert, update, delete, maintain on lead_number to dialer_app;

-- One row per number that was ever proposed or suppressed: what is locked while anything is decided
-- about the number, across clients. Holds nothing but the hash.
create table number_guard (
  number_index bytea primary key,
  touched      boolean not null default true    -- a column one may hold the right to update
);
grant select, insert, update (touched) on number_guard to dialer_app, dialer_system;

create function client_of_lead(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from lead where id = wanted);

create function client_of_list(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from lead_list where id = wanted);
