package dialer.campaigns.reporting;

import dialer.campaigns.Labels;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.ResultType;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.SurveyResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns that each kind of result adds to an export, and their cells. */
final class ResultColumns {

  private static final List<Labels> SALE =
      List.of(
          new Labels("結果", "Result"),
          new Labels("商品", "Product"),
          new Labels("数量", "Quantity"),
          new Labels("金額", "Amount"),
          new Labels("アポ開始", "Appointment from"),
          new Labels("アポ終了", "Appointment until"),
          new Labels("場所", "Place"));
  private static final List<Labels> CASE =
      List.of(
          new Labels("案件", "Case"),
          new Labels("対応", "Step"),
          new Labels("次回", "Due"),
          new Labels("満足", "Content"));

  private final ResultType type;
  private final List<Question> questions;
  private final ExportStyle style;

  ResultColumns(ResultType type, List<Question> questions, ExportStyle style) {
    this.type = type;
    this.questions = questions;
    this.style = style;
  }

  List<String> headers() {
    return switch (type) {
      case SALE -> SALE.stream().map(label -> label.in(style.language())).toList();
      case ANSWERS -> questions.stream().map(Question::key).toList();
      case CASE_STEP -> CASE.stream().map(label -> label.in(style.language())).toList();
    };
  }

  /** As many cells as headers; empty where there is no result of the campaign's kind. */
  List<String> cells(Optional<CallResult> result) {
    List<String> cells = result.map(this::cells).orElse(List.of());
    return cells.size() == headers().size() ? cells : Collections.nCopies(headers().size(), "");
  }

  private List<String> cells(CallResult result) {
    return switch (result) {
      case CallResult.Ordered(Order order, _) ->
          List.of(
              "order",
              order.product(),
              Integer.toString(order.quantity()),
              order.amount().toString(),
              "",
              "",
              "");
      case CallResult.Appointed(Appointment appointment, _) ->
          List.of(
              "appointment",
              appointment.product(),
              "",
              "",
              at(appointment.from()),
              at(appointment.until()),
              appointment.place());
      case CallResult.Surveyed(SurveyResponse response) ->
          questions.stream().map(q -> answer(response.answers().get(q.key()))).toList();
      case CallResult.CaseMoved(CaseId id, CaseStep step) -> caseCells(id.toString(), step);
    };
  }

  private List<String> caseCells(String id, CaseStep step) {
    return switch (step) {
      case CaseStep.Solved solved -> List.of(id, "solved", "", solved.contentment().name());
      case CaseStep.ComeBack back -> List.of(id, "come_back", at(back.due()), "");
      case CaseStep.HandOver over ->
          List.of(id, "hand_over " + over.newOwner(), at(over.due()), "");
      case CaseStep.GiveUp _ -> List.of(id, "given_up", "", "");
    };
  }

  private static String answer(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "";
      case Answer.Chosen chosen -> String.join(" ", chosen.choices().stream().sorted().toList());
      case Answer.Rating rating -> Integer.toString(rating.value());
      case Answer.Words words -> words.text();
      case Answer.Skipped _ -> "";
    };
  }

  String at(Instant instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(instant.atZone(style.zone()));
  }
}
