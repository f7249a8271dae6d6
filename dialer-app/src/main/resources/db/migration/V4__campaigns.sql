-- Agent pools, the right to dial for one, and campaigns.

create table agent_pool (
  id   uuid primary key default uuidv7(),
  name text not null unique
);

-- One node dials for a pool. The token grows with each holder, and is checked where it counts: in the
-- authorizing transaction and in the dial guard. Time is this server's clock alone.
create table pool_lease (
  pool_id    uuid primary key references agent_pool on delete cascade,
  node       text not null,
  token      bigint not null,
  expires_at timestamptz not null
);

grant select, insert, update, delete on agent_pool, pool_lease to dialer_system;
grant select, insert on agent_pool to dialer_app;
grant select on pool_lease to dialer_app;
-- PostgreSQL asks for the right to update before it lets a row be locked for sharing.
grant update (expires_at) on pool_lease to dialer_app;

create table campaign (
  id         uuid primary key default uuidv7(),
  client_id  uuid not null references client,
  name       text not null check (name <> '' and length(name) <= 200),
  kind       text not null,
  state      text not null,
  pool_id    uuid not null references agent_pool,
  settings   jsonb not null,                    -- everything else of the campaign
  version    bigint not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (client_id, name),
  unique (id, client_id)                        -- so that rows below can name both
);
create index campaign_state on campaign (state);
create index campaign_pool on campaign (pool_id);
call protect('campaign');
call let_system('campaign', '{select}');
call let_owner_look_up('campaign');
grant select, insert, update on campaign to dialer_app;

-- Every change with who made it and when.
create table campaign_change (
  id          uuid primary key default uuidv7(),
  client_id   uuid not null,
  campaign_id uuid not null references campaign,
  version     bigint not null,
  state       text not null,
  settings    jsonb not null,
  changed_by  text not null,
  changed_at  timestamptz not null default clock_timestamp(),
  unique (campaign_id, version)
);
call protect('campaign_change');
grant select, insert on campaign_change to dialer_app;
create trigger append_only before update or delete on campaign_change
  for each row execute function refuse_change();

-- Which client a campaign belongs to: asked before the client is known.
create function client_of_campaign(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from campaign where id = wanted);
