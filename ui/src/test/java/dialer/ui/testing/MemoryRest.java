package dialer.ui.testing;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.HeaderMappings;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.ImportRejection;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.LeadImports;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.ui.admin.DeadLetters;
import dialer.ui.admin.Webhooks;
import dialer.ui.compliance.AttemptRow;
import dialer.ui.compliance.AttemptTrail;
import dialer.ui.compliance.AttemptTrails;
import dialer.ui.compliance.DoNotCallBook;
import dialer.ui.compliance.NumberBook;
import dialer.ui.compliance.Recordings;
import dialer.ui.manager.ImportRuns;
import dialer.ui.manager.SingleLeadIntake;
import dialer.ui.security.Sight;
import dialer.ui.supervisor.CaseBoard;
import dialer.ui.supervisor.CaseRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.NumberMask;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The other ports in memory. */
public final class MemoryRest
    implements AttemptTrails,
        NumberBook,
        DoNotCallBook,
        Recordings,
        CaseBoard,
        DeadLetters,
        ImportRuns,
        SingleLeadIntake,
        HeaderMappings,
        LeadImports {

  public final List<SuppressionEntry> entries = new ArrayList<>();
  public final List<LeadDraft> drafts = new ArrayList<>();
  public final List<ImportOrder> imports = new ArrayList<>();
  public final Map<String, PhoneNumber> numbers = new ConcurrentHashMap<>();
  public final List<OutsideEvent> events = new ArrayList<>();
  public AttemptQuery lastQuery;
  public CaseQuery lastCaseQuery;

  @Override
  public Page<AttemptRow> search(AttemptQuery query) {
    lastQuery = query;
    return Page.all(List.of());
  }

  @Override
  public Optional<AttemptTrail> find(UUID id, Sight sight) {
    return Optional.empty();
  }

  @Override
  public String ref(PhoneNumber number) {
    return Integer.toHexString(number.e164().hashCode());
  }

  @Override
  public Optional<PhoneNumber> find(String ref, Sight sight) {
    return Optional.ofNullable(numbers.get(ref));
  }

  @Override
  public Page<SuppressionRow> search(SuppressionQuery query) {
    return Page.all(entries.stream().map(this::row).toList());
  }

  @Override
  public Added add(SuppressionEntry entry, String by) {
    boolean known = entries.stream().anyMatch(e -> e.number().equals(entry.number()));
    if (!known) {
      entries.add(entry);
    }
    return new Added(row(entry), !known, 0);
  }

  private SuppressionRow row(SuppressionEntry entry) {
    return new SuppressionRow(
        UUID.randomUUID(),
        new Num(ref(entry.number()), NumberMask.masked(entry.number())),
        null,
        null,
        null,
        entry.origin(),
        null,
        entry.from(),
        null,
        entry.note(),
        null,
        null);
  }

  @Override
  public Page<RecordingRow> list(Sight sight, PageRequest page) {
    return Page.all(List.of());
  }

  @Override
  public Optional<Sound> audio(UUID id, Sight sight) {
    return Optional.empty();
  }

  @Override
  public Page<CaseRow> list(CaseQuery query) {
    lastCaseQuery = query;
    return Page.all(List.of());
  }

  @Override
  public List<Named> owners(CampaignId campaign) {
    return List.of();
  }

  @Override
  public Optional<CaseRow> change(UUID id, CaseChange change, Sight sight) {
    return Optional.empty();
  }

  @Override
  public boolean open(OutsideEvent event) {
    events.add(event);
    return true;
  }

  @Override
  public Page<DeadLetter> list(PageRequest page) {
    return Page.all(List.of());
  }

  @Override
  public Optional<String> payload(UUID id) {
    return Optional.empty();
  }

  @Override
  public boolean retry(UUID id, String by) {
    return false;
  }

  @Override
  public boolean discard(UUID id, String by) {
    return false;
  }

  @Override
  public void start(ImportOrder order, Path file) {
    imports.add(order);
  }

  @Override
  public Optional<LeadId> add(Campaign campaign, LeadDraft draft, Instant now) {
    drafts.add(draft);
    return Optional.of(new LeadId(UUID.randomUUID()));
  }

  @Override
  public void save(ClientId client, Set<String> headers, HeaderMapping mapping) {}

  @Override
  public Optional<HeaderMapping> find(ClientId client, Set<String> headers) {
    return Optional.empty();
  }

  @Override
  public void announce(ImportOrder order, Instant now) {}

  @Override
  public Begun begin(ImportOrder order, Instant now) {
    return new Begun.Open();
  }

  @Override
  public void stage(ImportId id, List<LeadDraft> staged) {}

  @Override
  public void reject(ImportId id, List<ImportRejection> rejections) {}

  @Override
  public ImportResult finish(ImportId id, Instant now) {
    return new ImportResult(0, 0, 0, 0, 0);
  }

  @Override
  public void abandon(ImportId id, String reason) {}

  @Override
  public Optional<ImportProgress> progress(ImportId id) {
    return Optional.empty();
  }

  @Override
  public List<ImportProgress> ofCampaign(CampaignId campaign) {
    return List.of();
  }

  @Override
  public List<ImportRejection> rejections(ImportId id, long afterRow, int max) {
    return List.of();
  }

  /** Webhooks in memory. */
  public static final class Hooks implements Webhooks {
    private final Map<UUID, Webhook> all = new ConcurrentHashMap<>();

    @Override
    public List<Webhook> all() {
      return List.copyOf(all.values());
    }

    @Override
    public Webhook add(Webhook webhook, String secret) {
      all.put(webhook.id(), webhook);
      return webhook;
    }

    @Override
    public Optional<Webhook> change(UUID id, String url, Set<EventKind> events, boolean active) {
      return Optional.empty();
    }

    @Override
    public boolean remove(UUID id) {
      return all.remove(id) != null;
    }

    @Override
    public Optional<TestResult> test(UUID id) {
      return Optional.empty();
    }
  }
}
