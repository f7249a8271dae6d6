-- A conclusion that fails each time it is carried out becomes a dead letter, and can come back from it.
alter table kept_conclusion add tries int not null default 0;
call let_system('kept_conclusion', '{insert}');

-- Do-not-call entries stand from the moment they are said and are never changed; one that was entered
-- by mistake is withdrawn by a row of its own, which says who did it. It then forbids nothing.
create table suppression_withdrawal (
  entry_id     uuid primary key references suppression_entry,
  client_id    uuid references client,          -- as in the entry
  author       text not null,
  why          text not null,
  withdrawn_at timestamptz not null default clock_timestamp()
);
alter table suppression_withdrawal enable row level security;
alter table suppression_withdrawal force row level security;
create policy of_client on suppression_withdrawal for select to dialer_app
  using (client_id is null or client_id = current_client());
grant select on suppression_withdrawal to dialer_app;
call let_system('suppression_withdrawal', '{select,insert}');
create trigger append_only before update or delete on suppression_withdrawal
  for each row execute function refuse_change();
