/** Who may do what. A new password is made by the server and shown once. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UserRow } from "../../api/compliance";
import { get, post, put } from "../../api/http";
import { Button } from "../../parts/Button";
import { Panel, Refusal, Waiting } from "../../parts/basics";
import { Secret } from "../../parts/Secret";
import { useDates } from "../../parts/useWords";
import { UserForm, type UserOrder } from "./UserForm";

interface Shown {
  name: string;
  password: string;
}

export default function UsersPage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<UserRow | "new" | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const users = useQuery({ queryKey: ["users"], queryFn: () => get<UserRow[]>("/api/users") });
  return (
    <>
      <div className="head">
        <h1>{t("admin:users.title")}</h1>
        <Button primary icon="plus" className="end" onClick={() => setEditing("new")}>
          {t("admin:users.add")}
        </Button>
      </div>
      <main className="page">
        {shown && (
          <Secret
            words={t("admin:users.oneTime", { name: shown.name })}
            secret={shown.password}
            close={() => setShown(null)}
          />
        )}
        {editing && (
          <Edit
            key={editing === "new" ? "new" : editing.id}
            user={editing === "new" ? null : editing}
            close={() => setEditing(null)}
            show={setShown}
          />
        )}
        <section className="panel list">
          <Refusal error={users.error} />
          {users.isPending && <Waiting />}
          {users.data && <UserTable users={users.data} edit={setEditing} show={setShown} />}
        </section>
      </main>
    </>
  );
}

function Edit(props: { user: UserRow | null; close: () => void; show: (shown: Shown) => void }) {
  const { t } = useTranslation();
  const { user } = props;
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (order: UserOrder) => saveUser(user, order),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["users"] });
      if (made) props.show({ name: made.user.displayName, password: made.oneTimePassword });
      props.close();
    },
  });
  return (
    <Panel
      title={user ? t("admin:users.editing", { name: user.displayName }) : t("admin:users.add")}
    >
      <UserForm user={user} save={save} close={props.close} />
    </Panel>
  );
}

interface Made {
  user: UserRow;
  oneTimePassword: string;
}

async function saveUser(user: UserRow | null, order: UserOrder): Promise<Made | null> {
  if (!user) return post<Made>("/api/users", order);
  await put(`/api/users/${user.id}`, order);
  return null;
}

interface TableProps {
  users: UserRow[];
  edit: (user: UserRow) => void;
  show: (shown: Shown) => void;
}

function UserTable({ users, edit, show }: TableProps) {
  const { t } = useTranslation();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("admin:users.displayName")}</th>
          <th>{t("admin:users.roles")}</th>
          <th>{t("admin:users.skills")}</th>
          <th>{t("admin:users.seat")}</th>
          <th>{t("admin:users.endpoint")}</th>
          <th>{t("admin:users.lastLogin")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserLine key={user.id} user={user} edit={edit} show={show} />
        ))}
      </tbody>
    </table>
  );
}

function UserLine(props: { user: UserRow } & Omit<TableProps, "users">) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const { user } = props;
  const reset = useMutation({
    mutationFn: () => post<{ oneTimePassword: string }>(`/api/users/${user.id}/reset-password`),
    onSuccess: (made) => props.show({ name: user.displayName, password: made.oneTimePassword }),
  });
  return (
    <tr className={user.active ? undefined : "off"}>
      <td className="nowrap">
        <b>{user.displayName}</b>
        <span className="sub">{user.loginName}</span>
      </td>
      <td>{user.roles.map((role) => t(`codes:role.${role}`)).join(t("common:joiner"))}</td>
      <td>{user.skills.join(", ")}</td>
      <td>{user.seat}</td>
      <td className="mono">{user.endpoint}</td>
      <td className="nowrap">
        {user.lastLogin ? dayAndTime(user.lastLogin) : t("admin:users.never")}
        {user.mustChangePassword && <span className="sub">{t("admin:users.mustChange")}</span>}
      </td>
      <td className="acts">
        <Button small onClick={() => props.edit(user)}>
          {t("admin:users.edit")}
        </Button>
        <Button small busy={reset.isPending} onClick={() => reset.mutate()}>
          {t("admin:users.reset")}
        </Button>
      </td>
    </tr>
  );
}
