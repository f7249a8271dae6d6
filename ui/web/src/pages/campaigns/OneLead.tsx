/** One person, added while the campaign runs. */
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { post, Problem } from "../../api/http";
import { looksLikeNumber, plainDigits } from "../../format/typed-number";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";

const EMPTY = { familyName: "", givenName: "", familyKana: "", givenKana: "", number: "" };
const WORDS: Record<keyof typeof EMPTY, string> = {
  familyName: "family",
  givenName: "given",
  familyKana: "familyKana",
  givenKana: "givenKana",
  number: "number",
};

export function OneLead({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(EMPTY);
  const add = useMutation({
    mutationFn: () => post(`/api/campaigns/${campaign}/leads`, leadOf(form)),
    onSuccess: () => setForm(EMPTY),
  });
  const wrong = useFieldWords(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const spoken = add.error instanceof Problem && add.error.errors.length > 0;
  return (
    <form className="filters" onSubmit={submit}>
      {(Object.keys(EMPTY) as (keyof typeof EMPTY)[]).map((name) => (
        <TextInput
          key={name}
          label={t(`campaigns:one.${WORDS[name]}`)}
          inputMode={name === "number" ? "tel" : undefined}
          value={form[name]}
          error={wrong(name === "number" ? "numbers[0].number" : name)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setForm((old) => ({ ...old, [name]: value }));
          }}
        />
      ))}
      <Button type="submit" busy={add.isPending} disabled={!looksLikeNumber(form.number)}>
        {t("campaigns:one.add")}
      </Button>
      {!spoken && <Refusal error={add.error} />}
      {add.isSuccess && (
        <p className="note-line" role="status">
          {t("campaigns:one.added")}
        </p>
      )}
    </form>
  );
}

const leadOf = ({ number, ...names }: typeof EMPTY) => ({
  ...names,
  externalId: null,
  language: null,
  zone: null,
  region: null,
  postalCode: null,
  skills: [],
  numbers: [{ number: plainDigits(number), type: null }],
  segment: null,
  fields: {},
});
