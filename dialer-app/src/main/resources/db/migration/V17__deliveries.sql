-- Events on their way out: each goes to every receiver that wants it, and to the files.

drop index outbox_waiting;
alter table outbox rename column sent_at to spread_at;  -- when its deliveries were made
alter table outbox drop column next_try_at, drop column tries, drop column last_error;
create index outbox_fresh on outbox (id) where spread_at is null;
create index outbox_spread on outbox (spread_at) where spread_at is not null;

-- One event for one receiver. Taking it moves due_at past the end of its sending, so that two nodes
-- do not send it at once, and a node that is killed lets go of it by itself.
create table delivery (
  id         bigint generated always as identity primary key,
  outbox_id  bigint not null references outbox on delete cascade,
  client_id  uuid not null,
  hook_id    uuid references webhook on delete cascade,  -- null: the files
  about      text not null,                     -- the attempt or case; its events keep their order
  tries      int not null default 0,
  due_at     timestamptz not null default clock_timestamp(),
  last_error text,
  settled_at timestamptz,                       -- delivered, or given up
  delivered  boolean not null default false,
  unique nulls not distinct (outbox_id, hook_id)
);
create index delivery_in_order on delivery (hook_id, about, outbox_id) where settled_at is null;
call protect('delivery');
call let_system('delivery', '{select,insert,update,delete}');

-- A receiver that is away is left in peace for a while, a longer one each time.
alter table webhook
  add failures int not null default 0,
  add rest_until timestamptz;

-- A lead file is known by its import, a case by its source: nothing else is taken in.
drop table taken_in;
