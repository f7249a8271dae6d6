-- Spoken messages: what a person hears when no agent is there. The sound is kept here, so that every
-- node and every Asterisk server can get it again.

create table spoken_message (
  id         uuid primary key,
  client_id  uuid not null references client,
  kind       text not null check (kind in ('SAFE_HARBOR', 'WHO_CALLED', 'PROMPT')),
  language   text not null,
  text       text not null check (text <> '' and length(text) <= 1000),
  sound      text not null,                     -- its name on the servers: holds the sound's hash
  millis     int not null,
  wav        bytea not null,                    -- 8000 samples per second, 16 bits, one channel
  removed    boolean not null default false,    -- no longer offered; campaigns that use it go on
  saved_by   text not null,
  saved_at   timestamptz not null,
  check (length(wav) <= 1000000)
);
create index message_of_client on spoken_message (client_id, kind, saved_at desc);
call protect('spoken_message');
call let_system('spoken_message', '{select}');
grant select, insert, update on spoken_message to dialer_app;

-- The sound an attempt plays when no agent comes: found by the campaign's message at the moment the
-- attempt is authorized. A name that is no message's id is a sound of the server itself.
create function sound_of(chosen text) returns text
  language sql stable
  return coalesce((
    select sound from spoken_message
    where id = case when chosen ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then chosen::uuid end),
    chosen);
