-- Call attempts: one row per authorized dial, committed before anything leaves for Asterisk.

create table call_attempt (
  id             uuid primary key,
  client_id      uuid not null,
  campaign_id    uuid not null,
  lead_id        uuid not null references lead,
  number_order   int not null,
  number_sealed  bytea not null,
  number_index   bytea not null,

  pool_id        uuid not null references agent_pool,
  lease_token    bigint not null,               -- must be the pool's current one to dial
  server         text not null,
  trunk          text not null,
  dialing        text not null,
  purpose        text not null,
  product        text,
  agent_session  uuid,                          -- reserved before the call, or joined with it
  required_skills text[] not null default '{}',

  caller_id      text not null,                 -- our number, shown to the callee
  ring_seconds   int not null,
  record         boolean not null default false,
  amd            boolean not null default false,
  on_answer      text not null default 'AGENT' check (on_answer in ('AGENT', 'QUESTIONS')),
  message        text,

  state          text not null default 'AUTHORIZED'
                 check (state in ('AUTHORIZED', 'DIALING', 'ANSWERED', 'CONNECTED', 'ENDED')),
  lead_state     text not null,                 -- where the lead stood when it was authorized
  at             timestamptz not null,          -- the gate's clock; what caps and quiet times count
  authorized_at  timestamptz not null default clock_timestamp(),
  not_after      timestamptz not null,          -- the guard lets it pass until then, on this clock
  dialed_at      timestamptz,
  answered_at    timestamptz,
  connected_at   timestamptz,
  message_at     timestamptz,
  ended_at       timestamptz,
  outcome        text,
  detail         text not null default '',
  events         text[] not null default '{}',  -- what else happened: refused, dnc_request, ...
  dial_status    text,
  cause          int,
  tech_cause     text,
  rang           boolean,
  ended_by       text,

  foreign key (campaign_id, client_id) references campaign (id, client_id),
  check ((state = 'ENDED') = (outcome is not null))
);

-- At most one live attempt per lead, and per client and number: the only claims there are.
create unique index one_live_attempt_per_lead on call_attempt (lead_id) where state <> 'ENDED';
create unique index one_live_attempt_per_number on call_attempt (client_id, number_index)
  where state <> 'ENDED';
create index attempt_history_of_number on call_attempt (client_id, number_index, at desc);
create index attempt_history_of_lead on call_attempt (lead_id, at desc);
create index attempt_of_campaign on call_attempt (campaign_id, authorized_at);
create index attempt_live_of_pool on call_attempt (pool_id) where state <> 'ENDED';
create index attempt_live_of_number on call_attempt (number_index) where state <> 'ENDED';

call protect('call_attempt');
call let_system('call_attempt', '{select,update}');
call let_owner_look_up('call_attempt');
grant select, insert, update on call_attempt to dialer_app;

-- The state only moves forward, and its one outcome is never changed.
create function attempt_moves_forward() returns trigger
  language plpgsql as $$
declare
  steps constant text[] := array['AUTHORIZED', 'DIALING', 'ANSWERED', 'CONNECTED', 'ENDED'];
begin
  if old.state = 'ENDED' and (new.state, new.outcome, new.ended_at)
                             is distinct from (old.state, old.outcome, old.ended_at) then
    raise exception 'attempt % has ended as %, which is final', old.id, old.outcome
      using errcode = 'restrict_violation';
  end if;
  if array_position(steps, new.state) < array_position(steps, old.state) then
    raise exception 'attempt % cannot go from % back to %', old.id, old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if old.state = 'AUTHORIZED' and new.state in ('ANSWERED', 'CONNECTED') then
    raise exception 'attempt % was never let pass by the guard', old.id
      using errcode = 'restrict_violation';
  end if;
  if (new.client_id, new.campaign_id, new.lead_id, new.number_index, new.at)
     is distinct from (old.client_id, old.campaign_id, old.lead_id, old.number_index, old.at) then
    raise exception 'whom attempt % calls cannot be changed', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger moves_forward before update on call_attempt
  for each row execute function attempt_moves_forward();
create trigger never_deleted before delete on call_attempt
  for each row execute function refuse_change();

-- What the gate said, with what it knew, by value: replay reads nothing else. Refusals are recorded
-- when the deciding rule or its next instant changes, not each time they are asked.
create table verdict (
  id           uuid primary key default uuidv7(),
  client_id    uuid not null,
  campaign_id  uuid not null,
  lead_id      uuid not null references lead,
  attempt_id   uuid references call_attempt,    -- null: nothing was dialed
  number_index bytea not null,
  at           timestamptz not null,            -- the gate's clock
  result       text not null check (result in ('PERMITTED', 'NOT_BEFORE', 'REFUSED')),
  until        timestamptz,
  deciding     text,                            -- the first rule that did not pass
  trail        jsonb not null,
  call         jsonb not null,
  record       jsonb not null,
  versions     jsonb not null default '{}',     -- engine, zone data, packs
  recorded_at  timestamptz not null default clock_timestamp()
);
create index verdict_of_campaign on verdict (campaign_id, recorded_at);
create index verdict_of_lead on verdict (lead_id, recorded_at);
create unique index verdict_of_attempt on verdict (attempt_id) where attempt_id is not null;
call protect('verdict');
grant select, insert on verdict to dialer_app;
create trigger append_only before update or delete on verdict
  for each row execute function refuse_change();

create function client_of_attempt(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from call_attempt where id = wanted);
