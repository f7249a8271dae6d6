import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate } from "react-router";
import type { Session } from "../../api/basics";
import { post } from "../../api/http";
import { homeOf } from "../../app/home";
import { useSession } from "../../app/session";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";
import { EntryFrame } from "./EntryFrame";

export default function LogIn() {
  const { t } = useTranslation();
  const { me, firstRunNeeded } = useSession();
  if (me) return <Navigate to={homeOf(me)} replace />;
  return (
    <EntryFrame title={t("common:login.title")}>
      <p className="lead">{t("common:login.lead")}</p>
      <LogInForm />
      {firstRunNeeded && (
        <p className="beside">
          {t("common:login.firstRunText")} <Link to="/first-run">{t("common:login.firstRun")}</Link>
        </p>
      )}
    </EntryFrame>
  );
}

function LogInForm() {
  const { t } = useTranslation();
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const client = useQueryClient();
  const enter = useMutation({
    mutationFn: () => post<Session>("/api/session", { loginName, password }),
    onSuccess: (session) => client.setQueryData(["session"], session),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t("common:login.name")}
        name="loginName"
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        value={loginName}
        onChange={(event) => setLoginName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("common:login.password")}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Refusal error={enter.error} />
      <Button primary type="submit" busy={enter.isPending} disabled={!loginName || !password}>
        {t("common:login.enter")}
      </Button>
    </form>
  );
}
