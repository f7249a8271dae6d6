-- Conclusions that are not carried out yet: until the call has ended, or while the agent may still
-- take them back. They survive any kill; whoever is up carries them out.
create table kept_conclusion (
  attempt_id uuid primary key references call_attempt,
  client_id  uuid not null,
  conclusion jsonb not null,
  due_at     timestamptz,                       -- null: when the attempt has ended
  kept_at    timestamptz not null default clock_timestamp()
);
create index kept_conclusion_due on kept_conclusion (due_at);
call protect('kept_conclusion');
grant select, insert, update, delete on kept_conclusion to dialer_app;
call let_system('kept_conclusion', '{select,update,delete}');

-- An agent's telephone is asked every 20 s whether it is there; Asterisk tells of each change.
create or replace view sip.ps_aors as
  select id, 1 as max_contacts, 'yes'::text as remove_existing, 20 as qualify_frequency,
         5::float as qualify_timeout
  from sip.login where expires_at > now();
