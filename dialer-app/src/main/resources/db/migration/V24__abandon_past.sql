-- A loop begins with what its campaigns have abandoned over the window of their limit: read from the
-- index alone, however long the campaign has been running.
create index attempt_answered_of_campaign on call_attempt (campaign_id, answered_at)
  include (outcome) where outcome in ('CONNECTED', 'ABANDONED');
