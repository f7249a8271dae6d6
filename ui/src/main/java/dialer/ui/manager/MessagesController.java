package dialer.ui.manager;

import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.MessageForm.Filled;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Spoken messages of clients: record, record anew, listen, remove. */
@RestController
public class MessagesController {

  private static final MediaType WAV = new MediaType("audio", "wav");

  private final SpokenMessages messages;
  private final CampaignAccess access;
  private final MessageForm form;
  private final Audit audit;

  public MessagesController(
      SpokenMessages messages, CampaignAccess access, MessageForm form, Audit audit) {
    this.messages = messages;
    this.access = access;
    this.form = form;
    this.audit = audit;
  }

  /** A client's messages, newest first. */
  @GetMapping("/api/messages")
  public List<MessageRow> all(@AuthenticationPrincipal SignedIn me, @RequestParam UUID client) {
    access.requireClient(new ClientId(client), me);
    return messages.ofClient(new ClientId(client)).stream().map(MessageRow::of).toList();
  }

  /** Add one. */
  @PostMapping("/api/messages")
  @ResponseStatus(HttpStatus.CREATED)
  public MessageRow add(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam UUID client,
      @RequestParam Map<String, String> fields,
      @RequestPart MultipartFile file)
      throws IOException {
    ClientId whose = new ClientId(client);
    access.requireClient(whose, me);
    return save(form.fresh(whose, fields, file.getBytes(), me.loginName()), me);
  }

  /** Say it otherwise: another text, another recording, or both; campaigns use it at once. */
  @PutMapping("/api/messages/{id}")
  public MessageRow change(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @RequestPart(required = false) @Nullable MultipartFile file)
      throws IOException {
    SpokenMessage before = find(id, me);
    byte[] audio = file == null ? audio(before) : file.getBytes();
    return save(form.changed(before, fields, audio, me.loginName()), me);
  }

  /** Listen. */
  @GetMapping("/api/messages/{id}/audio")
  public ResponseEntity<byte[]> listen(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(WAV)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(audio(find(id, me)));
  }

  /** Offer it no more; refused while a campaign that is not over uses it. */
  @DeleteMapping("/api/messages/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    SpokenMessage message = find(id, me);
    form.refuseIfUsed(message, access.all(me.sight()));
    messages.remove(message.id(), message.client());
    audit.note(me, message.client(), "message.remove", id);
  }

  private MessageRow save(Filled filled, SignedIn me) {
    SpokenMessage message = filled.message();
    messages.save(message, filled.wav());
    audit.note(me, message.client(), "message.save", message.id());
    return MessageRow.of(message);
  }

  private SpokenMessage find(UUID id, SignedIn me) {
    return messages
        .find(new MessageId(id))
        .filter(message -> me.sight().sees(message.client()))
        .orElseThrow(Refusal::notFound);
  }

  private byte[] audio(SpokenMessage message) {
    return messages.audio(message.id()).orElseThrow(Refusal::notFound);
  }
}
