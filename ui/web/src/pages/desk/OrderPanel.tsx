/** What was sold or agreed; becomes part of the disposition "order" or "appointment". */
import { NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { count } from "../../format/numbers";
import type { DraftDesk } from "./useDraft";
import { WhenField } from "./WhenField";

export function OrderPanel({ card, draft }: { card: Card; draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <OrderFields card={card} draft={draft} />
      <hr />
      <WhenField
        label={t("desk:need.when")}
        value={draft.draft.appointmentAt}
        hours={null}
        onChange={(appointmentAt) => draft.set({ appointmentAt })}
      />
      <PlaceField draft={draft} />
    </div>
  );
}

export function OrderFields({ card, draft }: { card: Card; draft: DraftDesk }) {
  const { t } = useTranslation();
  const { product, quantity, amount } = draft.draft;
  const priced = card.products.map(({ code, name, price }) => ({
    value: code,
    label: price === null ? name : `${name} ${count(price)}`,
  }));
  const sum = (code: string, pieces: number) => {
    const price = card.products.find((one) => one.code === code)?.price;
    return price == null ? amount : price * pieces;
  };
  return (
    <>
      {priced.length > 0 ? (
        <Select
          label={t("desk:need.product")}
          data={priced}
          value={product || null}
          onChange={(value) =>
            draft.set({ product: value ?? "", amount: sum(value ?? "", quantity) })
          }
        />
      ) : (
        <TextInput
          label={t("desk:need.product")}
          value={product}
          onChange={(event) => draft.set({ product: event.currentTarget.value })}
        />
      )}
      <div className="two">
        <NumberInput
          label={t("desk:need.quantity")}
          min={1}
          max={9999}
          value={quantity}
          onChange={(value) => {
            const pieces = Number(value);
            if (pieces > 0) draft.set({ quantity: pieces, amount: sum(product, pieces) });
          }}
        />
        <NumberInput
          label={t("desk:need.amount")}
          min={0}
          thousandSeparator=","
          value={amount ?? ""}
          onChange={(value) => draft.set({ amount: value === "" ? null : Number(value) })}
        />
      </div>
    </>
  );
}

/** How long it takes, beside where it is. */
export function PlaceField({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <div className="two">
      <NumberInput
        label={t("desk:need.minutes")}
        min={5}
        max={480}
        step={15}
        value={draft.draft.appointmentMinutes}
        onChange={(value) => {
          if (Number(value) >= 5) draft.set({ appointmentMinutes: Number(value) });
        }}
      />
      <TextInput
        label={t("desk:need.place")}
        value={draft.draft.place}
        onChange={(event) => draft.set({ place: event.currentTarget.value })}
      />
    </div>
  );
}
