-- Questions that are asked without an agent: how far each call is. A node that ends in mid-call
-- loses no answer; what was answered becomes a response when the call is over.

create table questions_asked (
  attempt_id   uuid primary key references call_attempt,
  client_id    uuid not null,
  campaign_id  uuid not null,
  lead_id      uuid not null references lead,
  version      int not null,                    -- of the questionnaire
  greeted      boolean not null default false,
  silences     int not null default 0,          -- in a row
  answers      jsonb not null default '{}',
  ending       text check (ending in ('COMPLETE', 'SCREENED_OUT', 'BROKEN_OFF', 'REFUSED')),
  begun_at     timestamptz not null default clock_timestamp(),
  concluded_at timestamptz
);
create index questions_open on questions_asked (begun_at) where concluded_at is null;
call protect('questions_asked');
call let_system('questions_asked', '{select,insert,update}');
