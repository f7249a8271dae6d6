/** Changes one's own password; the first page of somebody with a one-time password. */
import { PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { put } from "../../api/http";
import { useMe } from "../../app/session";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";
import "./entry.css";

export default function Password() {
  const { t } = useTranslation();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const client = useQueryClient();
  const go = useNavigate();
  const { mustChangePassword } = useMe();
  const change = useMutation({
    mutationFn: () => put("/api/me/password", { old, new: fresh }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["session"] });
      if (mustChangePassword) void go("/");
    },
  });
  const wrong = useFieldWords(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <main className="entry">
      <section className="panel">
        <h1>{t("common:password.title")}</h1>
        {mustChangePassword && <p className="lead">{t("common:password.first")}</p>}
        <form onSubmit={submit}>
          <PasswordInput
            label={t("common:password.old")}
            autoComplete="current-password"
            value={old}
            onChange={(event) => setOld(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("common:password.new")}
            description={t("common:firstRun.passwordHint")}
            autoComplete="new-password"
            value={fresh}
            error={wrong("new")}
            onChange={(event) => setFresh(event.currentTarget.value)}
          />
          <Refusal error={change.error} />
          <Button primary type="submit" busy={change.isPending} disabled={!old || !fresh}>
            {t("common:password.change")}
          </Button>
          {change.isSuccess && <p role="status">{t("common:password.done")}</p>}
        </form>
      </section>
    </main>
  );
}
