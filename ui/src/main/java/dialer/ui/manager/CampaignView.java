package dialer.ui.manager;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dialer.ui.wire.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign with everything. */
public record CampaignView(
    @JsonUnwrapped CampaignRow row,
    CampaignSettings settings,
    List<DispositionDef> dispositions,
    Choices.@Nullable SafeHarborChoice safeHarbor,
    Named pool,
    List<LeadListRow> lists) {}
