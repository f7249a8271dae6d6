/** A recording that is fetched only when somebody presses play. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button";

export function Listen({ source }: { source: string }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  return on ? (
    <audio controls autoPlay preload="auto" src={source} />
  ) : (
    <Button small icon="play" onClick={() => setOn(true)}>
      {t("admin:messages.listen")}
    </Button>
  );
}
