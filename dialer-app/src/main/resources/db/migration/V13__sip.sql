-- Agents' log-ins as Asterisk sees them: one row each, read through views that hide what has expired.
-- The role asterisk_sip may read these views and nothing else; its search_path is this schema.

create schema sip;

create table sip.login (
  id         text primary key check (id ~ '^a-[0-9a-f-]{4,40}$'),
  session_id uuid unique references agent_session,
  secret     text not null check (length(secret) >= 20),
  webrtc     boolean not null default false,
  codecs     text not null default 'ulaw',
  expires_at timestamptz not null
);

create view sip.ps_endpoints as
  -- the transport decides on which address the leg's audio is bound
  select id, case when webrtc then 'transport-wss' else 'transport-udp' end as transport,
         id as aors, id as auth, 'from-agent'::text as context, 'all'::text as disallow,
         codecs as allow, 'no'::text as direct_media,
         'yes'::text as rtp_symmetric, 'yes'::text as force_rport, 'yes'::text as rewrite_contact,
         'no'::text as timers, 'no'::text as allow_transfer, 'no'::text as allow_subscribe,
         case when webrtc then 'yes' else 'no' end as webrtc,
         case when webrtc then 'yes' else 'no' end as dtls_auto_generate_cert
  from sip.login where expires_at > now();

create view sip.ps_auths as
  select id, 'userpass'::text as auth_type, secret as password, id as username
  from sip.login where expires_at > now();

create view sip.ps_aors as
  select id, 1 as max_contacts, 'yes'::text as remove_existing
  from sip.login where expires_at > now();

grant usage on schema sip to dialer_system, asterisk_sip;
grant select, insert, update, delete on sip.login to dialer_system;
grant select on sip.ps_endpoints, sip.ps_auths, sip.ps_aors to asterisk_sip;
