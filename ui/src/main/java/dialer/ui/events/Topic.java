package dialer.ui.events;

import dialer.campaigns.importing.ImportId;
import dialer.compliance.call.CampaignId;
import java.time.Duration;
import java.util.UUID;

/** What a screen may watch. */
public sealed interface Topic {

  /** Its name in the stream. */
  String word();

  /** The shortest time between two messages of it; what changes sooner is put together. */
  Duration pace();

  /** All agents and calls that the watcher may see. */
  record FloorTopic() implements Topic {
    @Override
    public String word() {
      return "floor";
    }

    @Override
    public Duration pace() {
      return Duration.ofMillis(250);
    }
  }

  /** One campaign's figures. */
  record CampaignTopic(CampaignId campaign) implements Topic {
    @Override
    public String word() {
      return "campaign";
    }

    @Override
    public Duration pace() {
      return Duration.ofMillis(500);
    }
  }

  /** One agent's own desk. */
  record DeskTopic(UUID account) implements Topic {
    @Override
    public String word() {
      return "desk";
    }

    @Override
    public Duration pace() {
      return Duration.ZERO;
    }
  }

  /** One import's progress. */
  record ImportTopic(ImportId id) implements Topic {
    @Override
    public String word() {
      return "import";
    }

    @Override
    public Duration pace() {
      return Duration.ofMillis(500);
    }
  }

  /** What works and what does not. */
  record HealthTopic() implements Topic {
    @Override
    public String word() {
      return "health";
    }

    @Override
    public Duration pace() {
      return Duration.ofMillis(500);
    }
  }
}
