/** Makes the first administrator by the one-time token that the server printed. */
import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate } from "react-router";
import type { Session } from "../../api/basics";
import { post, Problem } from "../../api/http";
import { homeOf } from "../../app/home";
import { useSession } from "../../app/session";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";
import { EntryFrame } from "./EntryFrame";

const EMPTY = { token: "", displayName: "", loginName: "", password: "", again: "" };

export default function FirstRun() {
  const { t } = useTranslation();
  const { me } = useSession();
  if (me) return <Navigate to={homeOf(me)} replace />;
  return (
    <EntryFrame title={t("common:firstRun.title")}>
      <p className="lead">{t("common:firstRun.text")}</p>
      <FirstRunForm />
      <p className="beside">
        <Link to="/login">{t("common:firstRun.back")}</Link>
      </p>
    </EntryFrame>
  );
}

function FirstRunForm() {
  const { t } = useTranslation();
  const [form, setForm] = useState(EMPTY);
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => {
      const { again: _, ...body } = form;
      return post<Session>("/api/first-run", body);
    },
    onSuccess: (session) => client.setQueryData(["session"], session),
  });
  const wrong = useFieldWords(make.error);
  const field = (name: keyof typeof EMPTY) => ({
    name,
    value: form[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((old) => ({ ...old, [name]: value }));
    },
  });
  const differs = form.again !== "" && form.again !== form.password;
  const ready = Object.values(form).every((value) => value !== "") && !differs;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) make.mutate();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t("common:firstRun.token")}
        autoComplete="off"
        autoFocus
        {...field("token")}
      />
      <TextInput
        label={t("common:firstRun.displayName")}
        description={t("common:firstRun.displayNameHint")}
        autoComplete="name"
        {...field("displayName")}
      />
      <TextInput label={t("common:login.name")} autoComplete="username" {...field("loginName")} />
      <PasswordInput
        label={t("common:login.password")}
        description={t("common:firstRun.passwordHint")}
        autoComplete="new-password"
        {...field("password")}
      />
      <PasswordInput
        label={t("common:firstRun.again")}
        autoComplete="new-password"
        {...field("again")}
        error={differs && t("common:firstRun.differs")}
      />
      {make.error instanceof Problem && make.error.errors.length > 0 ? null : (
        <Refusal error={make.error} />
      )}
      <Button primary type="submit" busy={make.isPending} disabled={!ready}>
        {t("common:firstRun.enter")}
      </Button>
    </form>
  );
}
