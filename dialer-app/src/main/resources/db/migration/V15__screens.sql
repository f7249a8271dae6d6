-- What only screens need: how people stand with the log-in, texts of campaigns, webhooks, and the
-- indexes of lists that screens page through.

alter table account
  add must_change boolean not null default true,
  add last_login_at timestamptz,
  add seat text;

alter table client add kana text;

create table campaign_texts (
  campaign_id uuid primary key,
  client_id   uuid not null,
  texts       jsonb not null,
  saved_at    timestamptz not null default clock_timestamp(),
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
call protect('campaign_texts');
grant select, insert, update on campaign_texts to dialer_app;

-- Who entered a do-not-call entry; the entry itself never changes.
create table suppression_author (
  entry_id uuid primary key references suppression_entry,
  author   text not null
);
grant select, insert on suppression_author to dialer_system;

-- When an agent ticked that an opening word was said; stamped here, never changed.
create table opening_word_said (
  attempt_id uuid not null references call_attempt,
  word       text not null,
  client_id  uuid not null,
  said_at    timestamptz not null default clock_timestamp(),
  primary key (attempt_id, word)
);
call protect('opening_word_said');
grant select, insert on opening_word_said to dialer_app;

alter table follow_up_case add opened_at timestamptz not null default clock_timestamp();

create table webhook (
  id              uuid primary key,
  url             text not null,
  events          text[] not null,
  client_id       uuid references client,       -- null: every client's
  secret_sealed   bytea not null,
  active          boolean not null default true,
  last_success_at timestamptz,
  last_error      text,
  last_error_at   timestamptz,
  created_at      timestamptz not null default clock_timestamp()
);
-- Administrators' own; a client's side has no way to it.
call protect('webhook');
call let_system('webhook', '{select,insert,update,delete}');

alter table dead_letter add tries int not null default 1;
create index dead_letter_open on dead_letter (failed_at desc, id desc) where settled_at is null;

create index verdict_of_client on verdict (client_id, recorded_at desc, id desc);
create index verdict_of_number on verdict (client_id, number_index, recorded_at desc);
create index attempt_of_campaign_at on call_attempt (campaign_id, at);
create index recording_at on recording (started_at desc, attempt_id desc);
create index suppression_of_number on suppression_entry (number_index, entered_at desc);
create index suppression_at on suppression_entry (entered_at desc, id desc);
create index lead_external_id on lead (campaign_id, (person ->> 'externalId'))
  where person ->> 'externalId' <> '';
create index case_of_owner on follow_up_case (client_id, owner, due);
