package dialer.app.postgres;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Values of the pure modules as {@code jsonb}. Records keep their components' names, choices of a
 * sealed interface their simple name under {@code type}, ids are plain text, and a telephone number
 * is sealed wherever it stands: none gets into the database in clear.
 */
public final class Json {

  private final JsonMapper mapper;

  private static final List<Class<?>> IDS =
      List.of(
          AttemptId.class,
          CampaignId.class,
          ClientId.class,
          LeadId.class,
          LeadListId.class,
          CaseId.class,
          ImportId.class,
          PoolId.class,
          AgentSessionId.class,
          MessageId.class);

  private static final List<Class<?>> CHOICES =
      List.of(
          CallResult.class,
          CaseStep.class,
          CaseSource.class,
          Answer.class,
          Question.class,
          Condition.class,
          JournalEntry.class);

  /** Seals numbers with this seal. */
  public Json(NumberSeal seal) {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(sealedNumbers(seal))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    IDS.forEach(id -> builder.addMixIn(id, PlainId.class));
    CHOICES.forEach(choice -> builder.addMixIn(choice, Choice.class));
    this.mapper = builder.build();
  }

  /** The value as text. */
  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** One of the choices of a sealed interface, as text that names which. */
  public <T> String write(Class<T> choice, T value) {
    return mapper.writerFor(choice).writeValueAsString(value);
  }

  /** An object whose values are of that type. */
  public <T> Map<String, T> readMap(String text, Class<T> type) {
    return mapper.readValue(
        text, mapper.getTypeFactory().constructMapType(Map.class, String.class, type));
  }

  /** The value of that type. */
  public <T> T read(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }

  private static SimpleModule sealedNumbers(NumberSeal seal) {
    return new SimpleModule("sealed-numbers")
        .addSerializer(
            PhoneNumber.class,
            new ValueSerializer<>() {
              @Override
              public void serialize(
                  PhoneNumber number, JsonGenerator out, SerializationContext context) {
                out.writeBinary(seal.seal(number));
              }
            })
        .addDeserializer(
            PhoneNumber.class,
            new ValueDeserializer<>() {
              @Override
              public PhoneNumber deserialize(JsonParser in, DeserializationContext context) {
                return seal.open(in.getBinaryValue());
              }
            });
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Choice {}

  private abstract static class PlainId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainId(UUID value) {}

    @JsonValue
    abstract UUID value();
  }
}
