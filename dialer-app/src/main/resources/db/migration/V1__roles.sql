-- Who may do what.
--
--   dialer_owner   owns every table and runs these migrations; nothing else logs in as it
--   dialer_app     the application on behalf of one client: forced row-level security
--   dialer_system  named system tasks that cross clients: bells, guard, journal, outbox
--   asterisk_sip   Asterisk, reading agents' log-ins through three views
--
-- Roles belong to the whole server and may exist already, then with the passwords an administrator
-- gave them. None of them is a superuser or passes row-level security.

do $$
declare wanted text;
begin
  foreach wanted in array array['dialer_app', 'dialer_system', 'asterisk_sip'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  if exists (select from pg_roles
             where rolname in ('dialer_app', 'dialer_system', 'asterisk_sip')
               and (rolsuper or rolbypassrls)) then
    raise exception 'dialer_app, dialer_system and asterisk_sip must be neither superuser nor bypass row-level security';
  end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to dialer_app, dialer_system;

-- The client of this transaction; nobody's rows where none is set. Never left over from an earlier
-- transaction on the same connection: PostgreSQL then answers an empty string, not null.
create function current_client() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.client', true), '')::uuid;

-- Makes a table a client's table: it has a column client_id, and dialer_app sees and writes the rows
-- of the current client only.
create procedure protect(guarded regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy of_client on %s to dialer_app
                  using (client_id = current_client())
                  with check (client_id = current_client())', guarded);
end $$;

-- Lets dialer_system cross clients on a protected table, for the commands named.
create procedure let_system(guarded regclass, commands text[])
  language plpgsql as $$
declare command text;
begin
  foreach command in array commands loop
    execute format('create policy of_system_%s on %s for %s to dialer_system %s',
      lower(command), guarded, command,
      case upper(command) when 'INSERT' then 'with check (true)'
                          when 'UPDATE' then 'using (true) with check (true)'
                          else 'using (true)' end);
    execute format('grant %s on %s to dialer_system', command, guarded);
  end loop;
end $$;

-- Lets functions that answer whose a row is look across clients: they run as the owner, who is held
-- by row-level security like everybody else.
create procedure let_owner_look_up(guarded regclass)
  language plpgsql as $$
begin
  execute format('create policy of_owner on %s for select to current_user using (true)', guarded);
end $$;

revoke execute on procedure protect(regclass), let_system(regclass, text[]),
  let_owner_look_up(regclass) from public;

-- For tables that only grow.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
