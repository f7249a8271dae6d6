package dialer.campaigns.campaign;

import dialer.core.engine.TrunkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the launch checks look at, gathered by the caller at one instant.
 *
 * @param messages ids of the client's safe-harbor messages in the campaign's language that every
 *     server can play
 * @param packs what is known of each loaded rule pack
 * @param liveTrunks trunks that can carry calls
 * @param skillsOfAgents the skills of each agent who may serve the pool
 * @param dialableLeads leads fresh, waiting or promised
 * @param openCases open follow-up cases
 * @param questionnaireFaults faults of the questionnaire; empty: none; no questionnaire: one fault
 * @param clientCallBack whether the client has a call-back number
 * @param holidaysKnown whether the holiday calendar the schedule names is known
 * @param recordingRoom whether there is room for recordings
 * @param today the day in the campaign's zone
 */
public record LaunchFacts(
    Set<String> messages,
    Map<String, PackFacts> packs,
    Set<TrunkId> liveTrunks,
    List<Set<String>> skillsOfAgents,
    int dialableLeads,
    int openCases,
    List<String> questionnaireFaults,
    boolean clientCallBack,
    boolean holidaysKnown,
    boolean recordingRoom,
    LocalDate today) {

  /**
   * What a start needs to know of a rule pack.
   *
   * @param countsFromAnswer its two seconds begin at the answer, which leaves no time to detect
   *     machines
   * @param forbidsAmd it forbids machine detection altogether
   * @param demandsRecording it wants every conversation recorded
   * @param wantsNewerZones it asks for newer zone data than is in use
   */
  public record PackFacts(
      boolean countsFromAnswer,
      boolean forbidsAmd,
      boolean demandsRecording,
      boolean wantsNewerZones) {}

  public LaunchFacts {
    messages = Set.copyOf(messages);
    packs = Map.copyOf(packs);
    liveTrunks = Set.copyOf(liveTrunks);
    skillsOfAgents = List.copyOf(skillsOfAgents);
    questionnaireFaults = List.copyOf(questionnaireFaults);
  }
}
