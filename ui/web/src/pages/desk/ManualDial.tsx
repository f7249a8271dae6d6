/** A number dialed by hand; the same gate decides, and its refusal is shown here. */
import { Select, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "../../api/desk";
import { looksLikeNumber, plainDigits } from "../../format/typed-number";
import { Button } from "../../parts/Button";
import type { Orders } from "./commands";

export function ManualDial({ desk, orders }: { desk: Desk; orders: Orders }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [campaign, setCampaign] = useState(desk.campaigns[0]?.id ?? null);
  if (desk.campaigns.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { lead: null, number: plainDigits(number), campaign };
    orders.send("manual", body, () => setNumber(""));
  };
  return (
    <form className="manual" onSubmit={submit}>
      <h2>{t("desk:manual.title")}</h2>
      <div className="row">
        <TextInput
          aria-label={t("desk:manual.number")}
          placeholder={t("desk:manual.number")}
          inputMode="tel"
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Select
          aria-label={t("desk:manual.campaign")}
          allowDeselect={false}
          data={desk.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          value={campaign}
          onChange={setCampaign}
        />
        <Button
          type="submit"
          icon="phone"
          disabled={!looksLikeNumber(number)}
          busy={orders.busy("manual")}
        >
          {t("desk:manual.dial")}
        </Button>
      </div>
      <p className="hint">{t("desk:manual.hint")}</p>
    </form>
  );
}
