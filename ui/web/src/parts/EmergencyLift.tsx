/** Shown while all campaigns are stopped: two presses in the same place lift the stop. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { get, Problem, remove } from "../api/http";
import { Button } from "./Button";
import { problemWords } from "./basics";
import { useArmed } from "./useArmed";

const PATH = "/api/emergency-stop";

export function EmergencyLift() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stops = useQuery({ queryKey: [PATH], queryFn: () => get<{ all: boolean }>(PATH) });
  const lift = useMutation({
    mutationFn: () => remove(PATH),
    onSettled: () => client.invalidateQueries(),
  });
  const { armed, button } = useArmed(() => lift.mutate());
  if (!stops.data?.all) return null;
  return (
    <>
      <span role="status" className="chip stop">
        {t("campaigns:act.emergencyLiftHint")}
      </span>
      <Button icon="play" busy={lift.isPending} {...button}>
        {t(armed ? "campaigns:act.emergencyLiftArm" : "campaigns:act.emergencyLift")}
      </Button>
      {lift.error instanceof Problem && (
        <span role="alert" className="chip stop">
          {problemWords(t, lift.error)}
        </span>
      )}
    </>
  );
}
