/** Corrects how a person is called. */
import { TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { Button } from "../../parts/Button";
import type { Orders } from "./commands";

const FIELDS = ["family", "given", "familyKana", "givenKana"] as const;

export function Correct({ card, orders }: { card: Card; orders: Orders }) {
  const { t } = useTranslation();
  const { person } = card;
  const [form, setForm] = useState({
    family: person.family,
    given: person.given,
    familyKana: person.familyKana ?? "",
    givenKana: person.givenKana ?? "",
  });
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      lead: card.lead,
      familyName: form.family,
      givenName: form.given,
      familyKana: form.familyKana,
      givenKana: form.givenKana,
    };
    orders.send("correct", body, () => setDone(true));
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <div className="two">
        {FIELDS.map((name) => (
          <TextInput
            key={name}
            label={t(`desk:correct.${name}`)}
            value={form[name]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setDone(false);
              setForm((old) => ({ ...old, [name]: value }));
            }}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" busy={orders.busy("correct")} disabled={!form.family && !form.given}>
          {t("desk:correct.save")}
        </Button>
        {done && <span role="status">{t("desk:correct.done")}</span>}
      </div>
    </form>
  );
}
