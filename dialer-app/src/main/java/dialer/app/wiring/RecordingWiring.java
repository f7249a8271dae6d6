package dialer.app.wiring;

import dialer.app.plan.GateBook;
import dialer.app.plan.PackRecordingTerms;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresRecordingBook;
import dialer.app.postgres.PostgresRecordingFaults;
import dialer.app.quartz.HouseBells;
import dialer.app.recordings.DiskSpace;
import dialer.app.recordings.RecordingBook;
import dialer.app.recordings.RecordingDisks;
import dialer.app.recordings.RecordingFaults;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.RecordingKeeper;
import dialer.app.recordings.RecordingRetention;
import dialer.app.recordings.RecordingStop;
import dialer.app.wiring.DialerSettings.ServerSettings;
import dialer.campaigns.campaign.CampaignStore;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recorded conversations: files, rows, disks. */
@Configuration(proxyBeanMethods = false)
class RecordingWiring {

  @Bean
  RecordingFolders recordingFolders(DialerSettings settings) {
    return new RecordingFolders(
        settings.servers().stream()
            .collect(Collectors.toMap(ServerSettings::name, ServerSettings::recordings)));
  }

  @Bean
  RecordingBook recordingBook(Database database) {
    return new PostgresRecordingBook(database);
  }

  @Bean
  RecordingFaults recordingFaults(Database database, Json json) {
    return new PostgresRecordingFaults(database, json);
  }

  @Bean
  DiskSpace diskSpace() {
    return DiskSpace.ofThisMachine();
  }

  @Bean
  RecordingDisks recordingDisks(
      RecordingFolders folders, DiskSpace space, RecordingSettings settings) {
    return new RecordingDisks(folders, space, settings.reserve().toBytes());
  }

  @Bean
  PackRecordingTerms recordingTerms(
      CampaignStore campaigns, GateBook gates, RecordingSettings settings) {
    return new PackRecordingTerms(campaigns, gates, settings.keepDays());
  }

  @Bean
  RecordingKeeper recordingKeeper(
      RecordingFolders folders,
      RecordingBook book,
      RecordingFaults faults,
      PackRecordingTerms terms) {
    return new RecordingKeeper(folders, book, faults, terms);
  }

  @Bean
  RecordingRetention recordingRetention(
      RecordingFolders folders,
      RecordingBook book,
      RecordingFaults faults,
      @Qualifier("gateClock") InstantSource clock) {
    return new RecordingRetention(folders, book, faults, clock);
  }

  @Bean
  Clockwork.Recordings recordingWorks(
      RecordingKeeper keeper, RecordingRetention retention, RecordingStop stop, HouseBells bells) {
    return new Clockwork.Recordings(keeper, retention, stop, bells);
  }

  @Bean
  RecordingStop recordingStop(
      RecordingDisks disks, CampaignStore campaigns, Routes routes, PackRecordingTerms terms) {
    return new RecordingStop(
        disks, new RecordingStop.Told(campaigns, routes, terms::mandatory, InstantSource.system()));
  }
}
