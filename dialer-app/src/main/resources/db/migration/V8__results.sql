-- What conversations brought: dispositions, answers, quotas, follow-up cases.

create table disposition (
  attempt_id  uuid not null references call_attempt,
  revision    int not null check (revision >= 0),
  client_id   uuid not null,
  campaign_id uuid not null,
  lead_id     uuid not null references lead,
  agent       text not null,                    -- log-in name, or 'dialer'
  disposition text not null,
  note        text not null default '' check (length(note) <= 4000),
  callback    jsonb,
  result      jsonb,                            -- order, appointment, answers or case step
  last        boolean not null default true,    -- whether no later revision corrects it
  at          timestamptz not null,
  primary key (attempt_id, revision)
);
create unique index disposition_last on disposition (attempt_id) where last;
create index disposition_of_campaign on disposition (campaign_id, at) where last;
create index disposition_of_lead on disposition (lead_id, at desc) where last;
call protect('disposition');
call let_system('disposition', '{select}');
grant select, insert, update (last) on disposition to dialer_app;

create table questionnaire (
  campaign_id uuid not null,
  version     int not null,
  client_id   uuid not null,
  content     jsonb not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (campaign_id, version),
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
call protect('questionnaire');
grant select, insert on questionnaire to dialer_app;
create trigger append_only before update or delete on questionnaire
  for each row execute function refuse_change();

-- Wanted and counted responses by segment; the row is locked while a response is counted.
create table quota (
  campaign_id uuid not null,
  segment     text not null,
  client_id   uuid not null,
  target      int check (target >= 1),          -- null: counted, not limited
  counted     int not null default 0 check (counted >= 0),
  primary key (campaign_id, segment),
  foreign key (campaign_id, client_id) references campaign (id, client_id),
  check (target is null or counted <= target)
);
call protect('quota');
grant select, insert, update, delete on quota to dialer_app;

create table survey_response (
  attempt_id  uuid primary key,
  client_id   uuid not null,
  campaign_id uuid not null,
  lead_id     uuid not null references lead,
  version     int not null,
  segment     text not null,
  answers     jsonb not null,
  ending      text not null,
  counted     boolean not null,
  at          timestamptz not null,
  stored_at   timestamptz not null default clock_timestamp(),
  foreign key (campaign_id, version) references questionnaire
);
create unique index answered_once on survey_response (campaign_id, lead_id)
  where ending = 'COMPLETE';
create index response_of_campaign on survey_response (campaign_id, at);
call protect('survey_response');
grant select, insert on survey_response to dialer_app;
create trigger append_only before update or delete on survey_response
  for each row execute function refuse_change();

create table follow_up_case (
  id            uuid primary key default uuidv7(),
  client_id     uuid not null,
  campaign_id   uuid not null,
  lead_id       uuid not null references lead,
  source_key    text not null,
  source        jsonb not null,
  topic         text not null,
  owner         text,                           -- the agent it is offered to first
  due           timestamptz not null,
  state         text not null check (state in ('OPEN', 'SOLVED', 'GIVEN_UP')),
  conversations int not null default 0,
  contentment   text,
  closed_reason text not null default '',
  version       bigint not null,
  changed_at    timestamptz not null default clock_timestamp(),
  unique (campaign_id, source_key),
  foreign key (campaign_id, client_id) references campaign (id, client_id)
);
create unique index one_open_case_per_lead on follow_up_case (lead_id) where state = 'OPEN';
create index case_due on follow_up_case (campaign_id, due) where state = 'OPEN';
call protect('follow_up_case');
call let_owner_look_up('follow_up_case');
grant select, insert, update on follow_up_case to dialer_app;

create function client_of_case(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
  return (select client_id from follow_up_case where id = wanted);
