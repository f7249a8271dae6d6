/** A recording is fetched only when somebody presses play: fetching is what is audited. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { get } from "../../api/http";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Refusal } from "../../parts/basics";

export function Player({ id }: { id: string }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const source = `/api/recordings/${id}/audio`;
  return (
    <span className="row player">
      <Refusal error={refused} />
      {refused != null ? null : on ? (
        <audio
          controls
          autoPlay
          preload="auto"
          src={source}
          onError={() => get(source).catch(setRefused)}
        />
      ) : (
        <Button small icon="play" onClick={() => setOn(true)}>
          {t("compliance:recordings.play")}
        </Button>
      )}
      <a className="btn sm" href={`${source}?download=1`} download>
        <Icon name="down" />
        {t("common:download")}
      </a>
    </span>
  );
}
