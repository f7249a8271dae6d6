/** Preview: dial the card or pass it by, within its time. */
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { useNow } from "../../app/clock";
import { clock } from "../../format/dates";
import { Button } from "../../parts/Button";
import type { Orders } from "./commands";

const REASONS = ["NOT_NOW", "WRONG_PERSON", "OTHER"] as const;

export function PreviewBar(props: { card: Card; orders: Orders; skewMs: number }) {
  const { t } = useTranslation();
  const { card, orders } = props;
  const now = useNow() + props.skewMs;
  return (
    <div className="preview-bar">
      <span>{t("desk:preview.text")}</span>
      {card.previewUntil && (
        <span className="lbl">
          {t("desk:preview.left", { time: clock(Date.parse(card.previewUntil) - now) })}
        </span>
      )}
      <span className="row end">
        <Menu position="top-end" width={200} shadow="none">
          <Menu.Target>
            <Button>{t("desk:preview.skip")}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("desk:preview.why")}</Menu.Label>
            {REASONS.map((reason) => (
              <Menu.Item
                key={reason}
                onClick={() => orders.send("preview/skip", { lead: card.lead, reason })}
              >
                {t(`desk:preview.${reason}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          primary
          icon="phone"
          hotKey="Enter"
          busy={orders.busy("preview/accept")}
          onClick={() => orders.send("preview/accept", { lead: card.lead })}
        >
          {t("desk:preview.accept")}
        </Button>
      </span>
    </div>
  );
}
