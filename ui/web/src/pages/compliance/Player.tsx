/** A recording is fetched only when somebody presses play: fetching is what is audited. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";

export function Player({ id }: { id: string }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const source = `/api/recordings/${id}/audio`;
  return (
    <span className="row player">
      {on ? (
        <audio controls autoPlay preload="auto" src={source} />
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
