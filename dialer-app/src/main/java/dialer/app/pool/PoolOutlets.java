package dialer.app.pool;

import dialer.compliance.call.CampaignId;
import dialer.compliance.gate.CallGate;
import dialer.core.engine.Authorizations;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.ScreenEvent;
import dialer.core.engine.Telephony;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where a pool's orders go.
 *
 * @param telephony the telephone side
 * @param reconcile asks a server for its live legs; the answer comes as an event
 * @param journal keeps facts in order; must not block
 * @param screens shows; must not block
 * @param leads where leads are taken from
 * @param authorizations the one critical section
 * @param gates the gate of each campaign
 */
public record PoolOutlets(
    Telephony telephony,
    Consumer<String> reconcile,
    Consumer<JournalEntry> journal,
    Consumer<ScreenEvent> screens,
    LeadTap leads,
    Authorizations authorizations,
    Function<CampaignId, CallGate> gates) {}
