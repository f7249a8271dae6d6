/** Shown while all campaigns are stopped: two presses in the same place lift the stop. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { get, Problem, remove } from "../api/http";
import { Button } from "./Button";
import { problemWords } from "./basics";

const ARMED_MS = 5000;
const PATH = "/api/emergency-stop";

export function EmergencyLift() {
  const { t } = useTranslation();
  const [armed, setArmed] = useState(false);
  const client = useQueryClient();
  const stops = useQuery({ queryKey: [PATH], queryFn: () => get<{ all: boolean }>(PATH) });
  const lift = useMutation({
    mutationFn: () => remove(PATH),
    onSettled: () => client.invalidateQueries(),
  });
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);
  if (!stops.data?.all) return null;
  const press = () => {
    if (armed) lift.mutate();
    setArmed(!armed);
  };
  return (
    <>
      <span role="status" className="chip stop">
        {t("campaigns:act.emergencyLiftHint")}
      </span>
      <Button
        icon="play"
        aria-pressed={armed}
        busy={lift.isPending}
        onClick={press}
        onKeyDown={(event) => event.key === "Escape" && setArmed(false)}
      >
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
