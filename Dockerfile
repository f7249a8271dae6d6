# One image with two programs: the dialer, and the Asterisk server that it configures.
# compose.yaml starts both; docs/operations.md says how.

FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local /usr/local
WORKDIR /source
COPY . .
RUN mvn -B -q -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar dialer-app/target/dialer-app-*.jar extract --destination /app \
 && mv /app/dialer-app-*.jar /app/dialer.jar

FROM debian:12-slim AS telephony
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates debian-archive-keyring
COPY asterisk-config/src/main/sh/get-asterisk.sh /
RUN sh /get-asterisk.sh /opt/asterisk

FROM eclipse-temurin:25-jre
COPY --from=telephony /opt/asterisk /opt/asterisk
COPY --from=build /app /app
COPY dialer-app/src/main/container/start.sh /usr/local/bin/dialer
RUN useradd --system --create-home --uid 990 dialer \
 && mkdir -p /srv/pbx /var/lib/dialer /etc/dialer \
 && chown dialer /srv/pbx /var/lib/dialer /etc/dialer
USER dialer
ENTRYPOINT ["dialer"]
CMD ["serve", "--config", "/etc/dialer/dialer.yaml"]
