-- Which attempt somebody returned: its conclusion is written with it, as its newest revision.
alter table inbound_contact add attempt_id uuid references call_attempt;
create index inbound_of_lead on inbound_contact (lead_id, began_at desc);
