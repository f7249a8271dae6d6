package dialer.compliance;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.call.Purpose;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds proposed calls to the cast: Ada in Chicago, Bruno in Paris, Chiyo in Tokyo. */
public final class Calls {

  public static final PhoneNumber ADA = new PhoneNumber("+13125550142");
  public static final PhoneNumber BRUNO = new PhoneNumber("+33199001234");
  public static final PhoneNumber CHIYO = new PhoneNumber("+81312345678");
  public static final ClientId CLIENT = new ClientId(new UUID(0, 1));
  public static final CampaignId CAMPAIGN = new CampaignId(new UUID(0, 2));
  public static final LeadId LEAD = new LeadId(new UUID(0, 3));

  private PhoneNumber number;
  private CalleeFacts callee = CalleeFacts.unknown();
  private Purpose purpose = Purpose.SALES;
  private Medium medium = Medium.LIVE_AGENT;
  private Dialing dialing = Dialing.PREVIEW;
  private PhoneNumber callerId = new PhoneNumber("+81312345000");
  private Duration ring = Duration.ofSeconds(30);

  private Calls(PhoneNumber number) {
    this.number = number;
  }

  public static Calls to(PhoneNumber number) {
    return new Calls(number);
  }

  public static Calls to(String e164) {
    return new Calls(new PhoneNumber(e164));
  }

  public Calls purpose(Purpose value) {
    purpose = value;
    return this;
  }

  public Calls medium(Medium value) {
    medium = value;
    return this;
  }

  public Calls dialing(Dialing value) {
    dialing = value;
    return this;
  }

  public Calls ringing(Duration value) {
    ring = value;
    return this;
  }

  public Calls showing(PhoneNumber value) {
    callerId = value;
    return this;
  }

  public Calls regions(String... regions) {
    callee =
        new CalleeFacts(
            Set.of(regions),
            callee.postalCode(),
            callee.statedZone(),
            callee.kind(),
            callee.line(),
            callee.product());
    return this;
  }

  public Calls statedZone(String id) {
    callee =
        new CalleeFacts(
            callee.regions(),
            callee.postalCode(),
            Optional.of(ZoneId.of(id)),
            callee.kind(),
            callee.line(),
            callee.product());
    return this;
  }

  public Calls postalCode(String code) {
    callee =
        new CalleeFacts(
            callee.regions(),
            Optional.of(code),
            callee.statedZone(),
            callee.kind(),
            callee.line(),
            callee.product());
    return this;
  }

  public Calls kind(String kind) {
    callee =
        new CalleeFacts(
            callee.regions(),
            callee.postalCode(),
            callee.statedZone(),
            kind,
            callee.line(),
            callee.product());
    return this;
  }

  public Calls product(String product) {
    callee =
        new CalleeFacts(
            callee.regions(),
            callee.postalCode(),
            callee.statedZone(),
            callee.kind(),
            callee.line(),
            Optional.of(product));
    return this;
  }

  public ProposedCall now() {
    return new ProposedCall(
        new AttemptId(new UUID(0, 4)),
        CLIENT,
        CAMPAIGN,
        LEAD,
        number,
        callee,
        purpose,
        medium,
        dialing,
        callerId,
        ring);
  }
}
