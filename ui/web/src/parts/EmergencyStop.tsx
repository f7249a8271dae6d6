/** Two presses in the same place: the first arms it for five seconds, the second stops. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post, Problem } from "../api/http";
import { Button } from "./Button";
import { problemWords } from "./basics";
import { useArmed } from "./useArmed";

export function EmergencyStop({ path, disabled }: { path: string; disabled?: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => post(path),
    onSettled: () => client.invalidateQueries(),
  });
  const { armed, button } = useArmed(() => stop.mutate());
  return (
    <>
      <Button
        ends
        icon="stop"
        className="arm"
        disabled={disabled}
        busy={stop.isPending}
        title={t("campaigns:act.emergencyHint")}
        {...button}
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
