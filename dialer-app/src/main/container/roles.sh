#!/bin/sh
# Run once by the database image, as its administrator: the dialer's roles and its empty database.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$DIALER_OWNER_PASSWORD" --set app="$DIALER_APP_PASSWORD" \
  --set system="$DIALER_SYSTEM_PASSWORD" --set sip="$DIALER_SIP_PASSWORD" --username postgres <<'SQL'
create role dialer_owner login password :'owner';
create role dialer_app login password :'app';
create role dialer_system login password :'system';
create role asterisk_sip login password :'sip';
alter role asterisk_sip set search_path = sip;
create database dialer owner dialer_owner;
SQL
