-- Accounts of abandoned calls count answered calls of the last 30 days, of a campaign and of a client.
create index attempt_answered on call_attempt (campaign_id, answered_at)
  include (outcome, connected_at) where answered_at is not null;
create index attempt_answered_of_client on call_attempt (client_id, answered_at)
  include (outcome, connected_at) where answered_at is not null;
