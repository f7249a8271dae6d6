-- Each answer of a questionnaire, stored when it is given: a kill loses none. The finished response
-- is survey_response; what stands here alone is partial.
create table given_answer (
  attempt_id  uuid not null references call_attempt,
  question    text not null check (length(question) <= 60),
  client_id   uuid not null,
  value       jsonb not null,
  given_at    timestamptz not null default clock_timestamp(),
  primary key (attempt_id, question)
);
call protect('given_answer');
grant select, insert, update on given_answer to dialer_app;
