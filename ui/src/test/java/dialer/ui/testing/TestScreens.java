package dialer.ui.testing;

import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadList;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.SkillDemand;
import dialer.ui.Screens;
import dialer.ui.manager.UploadFolder;
import dialer.ui.problem.OutsideFaults;
import dialer.ui.security.Installation;
import dialer.ui.supervisor.CaseOwners;
import dialer.ui.wire.Named;
import dialer.ui.wire.NewIds;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole room on ports in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Screens.class)
public class TestScreens {

  /** The only agent who may own cases. */
  public static final UUID OWNER = new UUID(7, 7);

  @Bean
  SettableClock clock() {
    return new SettableClock(Instant.parse("2026-11-20T01:00:00Z"));
  }

  @Bean
  MemoryAccounts accounts() {
    return new MemoryAccounts();
  }

  @Bean
  MemoryKeys keys() {
    return new MemoryKeys();
  }

  @Bean
  MemoryCampaigns campaigns() {
    return new MemoryCampaigns();
  }

  @Bean
  MemoryFeed feed(SettableClock clock) {
    return new MemoryFeed(clock);
  }

  @Bean
  MemoryRest rest() {
    return new MemoryRest();
  }

  @Bean
  CaseOwners caseOwners() {
    return new CaseOwners() {
      @Override
      public List<Named> of(CampaignId campaign) {
        return List.of(Named.of(OWNER, "Chiyo"));
      }

      @Override
      public Optional<String> login(CampaignId campaign, UUID account) {
        return account.equals(OWNER) ? Optional.of("chiyo") : Optional.empty();
      }

      @Override
      public Optional<UUID> account(CampaignId campaign, String login) {
        return login.equals("chiyo") ? Optional.of(OWNER) : Optional.empty();
      }
    };
  }

  @Bean
  MemoryRest.Hooks hooks() {
    return new MemoryRest.Hooks();
  }

  @Bean
  MemoryMessages messages() {
    return new MemoryMessages();
  }

  @Bean
  NewIds ids() {
    return UUID::randomUUID;
  }

  @Bean
  Installation installation() {
    return new Installation("0.1.0", true);
  }

  @Bean
  OutsideFaults faults() {
    return fault ->
        fault instanceof IllegalStateException away
                && "the database is away".equals(away.getMessage())
            ? Optional.of("database_away")
            : Optional.empty();
  }

  @Bean
  UploadFolder uploadFolder() throws IOException {
    return new UploadFolder(Files.createTempDirectory("uploads"));
  }

  @Bean
  LeadStore leads() {
    return new NoLeads();
  }

  /** No lead anywhere. */
  private static final class NoLeads implements LeadStore {
    @Override
    public Optional<Lead> find(LeadId lead) {
      return Optional.empty();
    }

    @Override
    public List<DueLead> due(CampaignId campaign, SkillDemand demand, Instant now, int max) {
      return List.of();
    }

    @Override
    public Optional<Set<String>> missingSkills(
        CampaignId campaign, SkillDemand demand, Instant now) {
      return Optional.empty();
    }

    @Override
    public List<DueLead> dueFor(CampaignId campaign, Set<String> agents, Instant now, int each) {
      return List.of();
    }

    @Override
    public LeadCounts counts(CampaignId campaign, Instant now) {
      return new LeadCounts(Map.of(), 0, Optional.empty());
    }

    @Override
    public Added add(Lead lead, DuplicatePolicy duplicates) {
      return Added.ADDED;
    }

    @Override
    public boolean move(LeadId lead, LeadState expected, LeadProgress next) {
      return false;
    }

    @Override
    public void retireNumber(LeadId lead, int order) {}

    @Override
    public int withdrawSegment(CampaignId campaign, String segment, String reason) {
      return 0;
    }

    @Override
    public List<LeadList> lists(CampaignId campaign) {
      return List.of();
    }

    @Override
    public void activate(LeadListId list, boolean active) {}
  }
}
