import { MultiSelect, Select, Switch, TagsInput, TextInput } from "@mantine/core";
import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language, Role } from "../../api/basics";
import type { Client, UserRow } from "../../api/compliance";
import { get, Problem } from "../../api/http";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";

const ROLES: Role[] = ["AGENT", "TEAM_LEADER", "SUPERVISOR", "MANAGER", "COMPLIANCE", "ADMIN"];

export interface UserOrder {
  loginName: string;
  displayName: string;
  roles: Role[];
  clients: string[];
  language: Language;
  skills: string[];
  seat: string | null;
  active: boolean;
}

const orderOf = (user: UserRow | null): UserOrder => ({
  loginName: user?.loginName ?? "",
  displayName: user?.displayName ?? "",
  roles: user?.roles ?? ["AGENT"],
  clients: user?.clients ?? [],
  language: user?.language ?? "ja",
  skills: user?.skills ?? [],
  seat: user?.seat ?? null,
  active: user?.active ?? true,
});

export function UserForm<T>(props: {
  user: UserRow | null;
  save: UseMutationResult<T, Error, UserOrder>;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { user, save } = props;
  const [form, setForm] = useState(() => orderOf(user));
  const set = (change: Partial<UserOrder>) => setForm((old) => ({ ...old, ...change }));
  const wrong = useFieldWords(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  const said = save.error instanceof Problem && save.error.errors.length > 0;
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        label={t("admin:users.displayName")}
        value={form.displayName}
        error={wrong("displayName")}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
      />
      <TextInput
        label={t("admin:users.loginName")}
        autoCapitalize="none"
        autoComplete="off"
        disabled={user !== null}
        value={form.loginName}
        error={wrong("loginName")}
        onChange={(event) => set({ loginName: event.currentTarget.value })}
      />
      <MultiSelect
        label={t("admin:users.roles")}
        data={ROLES.map((value) => ({ value, label: t(`codes:role.${value}`) }))}
        value={form.roles}
        error={wrong("roles")}
        onChange={(roles) => set({ roles: roles as Role[] })}
      />
      <More form={form} set={set} />
      {!said && save.error && (
        <div className="wide">
          <Refusal error={save.error} />
        </div>
      )}
      <div className="wide row">
        <Button
          primary
          type="submit"
          busy={save.isPending}
          disabled={!form.displayName || !form.loginName || form.roles.length === 0}
        >
          {t(user ? "admin:users.save" : "admin:users.create")}
        </Button>
        <Button quiet onClick={props.close}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}

function More(props: { form: UserOrder; set: (change: Partial<UserOrder>) => void }) {
  const { t } = useTranslation();
  const { form, set } = props;
  const clients = useQuery({ queryKey: ["clients"], queryFn: () => get<Client[]>("/api/clients") });
  return (
    <>
      <MultiSelect
        label={t("admin:users.clients")}
        data={(clients.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.clients}
        onChange={(chosen) => set({ clients: chosen })}
      />
      <TagsInput
        label={t("admin:users.skills")}
        value={form.skills}
        onChange={(skills) => set({ skills })}
      />
      <TextInput
        label={t("admin:users.seat")}
        value={form.seat ?? ""}
        onChange={(event) => set({ seat: event.currentTarget.value || null })}
      />
      <Select
        label={t("admin:users.language")}
        allowDeselect={false}
        data={(["ja", "en"] as const).map((value) => ({
          value,
          label: t(`campaigns:lang.${value}`),
        }))}
        value={form.language}
        onChange={(value) => value && set({ language: value as Language })}
      />
      <div className="toggle">
        <Switch
          label={t("admin:users.active")}
          checked={form.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
