package dialer.campaigns.importing;

import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.lead.RetryRule;
import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The telephone numbers of a row. One good number is enough to take the row; a further cell that is
 * no number stays with the lead as text, so that nothing is lost and nothing wrong is dialed.
 */
final class NumberCells {

  private NumberCells() {}

  static List<LeadNumber> read(RowCells cells, String region) throws RowRefused {
    Map<PhoneNumber, Found> numbers = new LinkedHashMap<>();
    Optional<RowRefused> fault = Optional.empty();
    for (Map.Entry<String, String> cell : cells.phones().entrySet()) {
      switch (PhoneNumbers.parse(cell.getValue(), region)) {
        case ParsedNumber.Parsed parsed ->
            numbers.putIfAbsent(
                parsed.number(),
                new Found(
                    type(cells.meaning(cell.getKey()), parsed), NumberLimits.of(cells, cell)));
        case ParsedNumber.Unusable unusable -> {
          cells.keep(cell.getKey(), cell.getValue());
          fault = fault.or(() -> Optional.of(refused(cell, unusable.reason())));
        }
      }
    }
    if (numbers.isEmpty()) {
      throw fault.orElseGet(() -> new RowRefused(ImportFault.NO_NUMBER, "", ""));
    }
    return inOrder(numbers);
  }

  /** What the row says of a number. */
  private record Found(NumberType type, Optional<RetryRule> retry) {}

  private static List<LeadNumber> inOrder(Map<PhoneNumber, Found> numbers) {
    List<LeadNumber> inOrder = new ArrayList<>();
    numbers.forEach((n, found) ->
        inOrder.add(LeadNumber.imported(inOrder.size(), n, found.type(), found.retry())));
    return inOrder;
  }

  private static NumberType type(LeadField field, ParsedNumber.Parsed parsed) {
    return switch (field) {
      case PHONE_HOME -> NumberType.HOME;
      case PHONE_MOBILE -> NumberType.MOBILE;
      case PHONE_WORK -> NumberType.WORK;
      default -> parsed.line().equals("mobile") ? NumberType.MOBILE : NumberType.OTHER;
    };
  }

  private static RowRefused refused(Map.Entry<String, String> cell, ParsedNumber.Reason reason) {
    return new RowRefused(fault(reason), cell.getKey(), cell.getValue());
  }

  private static ImportFault fault(ParsedNumber.Reason reason) {
    return switch (reason) {
      case EMPTY -> ImportFault.NO_NUMBER;
      case EMERGENCY, PREMIUM, SHORT -> ImportFault.NUMBER_FORBIDDEN;
      case EXCEL_FLOAT -> ImportFault.NUMBER_ROUNDED;
      case TOO_SHORT -> ImportFault.NUMBER_TOO_SHORT;
      case TOO_LONG -> ImportFault.NUMBER_TOO_LONG;
      case NOT_A_NUMBER, MACHINE, INVALID -> ImportFault.NUMBER_INVALID;
    };
  }
}
