/** Two presses in the same place: the first arms it for five seconds, the second stops. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { post, Problem } from "../api/http";
import { Button } from "./Button";
import { problemWords } from "./basics";

const ARMED_MS = 5000;

export function EmergencyStop({ path, disabled }: { path: string; disabled?: boolean }) {
  const { t } = useTranslation();
  const [armed, setArmed] = useState(false);
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => post(path),
    onSettled: () => client.invalidateQueries(),
  });
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    if (armed) stop.mutate();
    setArmed(!armed);
  };
  return (
    <>
      <Button
        ends
        icon="stop"
        className="arm"
        aria-pressed={armed}
        disabled={disabled}
        busy={stop.isPending}
        title={t("campaigns:act.emergencyHint")}
        onClick={press}
        onKeyDown={(event) => event.key === "Escape" && setArmed(false)}
      >
        {t(armed ? "campaigns:act.emergencyArm" : "campaigns:act.emergency")}
      </Button>
      {stop.error instanceof Problem && (
        <span role="alert" className="chip stop">
          {problemWords(t, stop.error)}
        </span>
      )}
    </>
  );
}
