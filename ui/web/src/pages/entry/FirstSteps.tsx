/** What an empty house still needs before its first call; gone when all of it is there. */
import { useQueries, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Page } from "../../api/basics";
import type { CampaignRow } from "../../api/campaign";
import type { Client, UserRow } from "../../api/compliance";
import { get } from "../../api/http";
import type { Message } from "../../api/messages";
import { hasRole, useMe } from "../../app/session";
import { Icon } from "../../parts/Icon";
import { Panel, Refusal } from "../../parts/basics";

interface Step {
  word: "client" | "people" | "message" | "campaign";
  to: string | null;
  done: boolean;
}

/** `otherwise` stands in its place where the page would be blank without it. */
export function FirstSteps({ otherwise }: { otherwise?: ReactNode }) {
  const { t } = useTranslation();
  const { steps, error } = useSteps();
  if (!steps || steps.every((step) => step.done)) {
    return (
      <>
        <Refusal error={error} />
        {otherwise}
      </>
    );
  }
  const next = steps.find((step) => !step.done);
  return (
    <Panel title={t("common:steps.title")}>
      <ol className="check in">
        {steps.map((step) => (
          <li key={step.word} className={step.done ? "done" : undefined}>
            <span className="i">
              <Icon name={step.done ? "check" : "next"} />
            </span>
            <b>{t(`common:steps.${step.word}`)}</b>
            <span>
              {step === next && step.to ? (
                <Link to={step.to}>{t(`common:stepsText.${step.word}`)}</Link>
              ) : (
                <span className="dim">{t(`common:stepsText.${step.word}`)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Each by what is stored, so that nobody ticks anything; none until all is known. */
function useSteps(): { steps?: Step[]; error?: unknown } {
  const me = useMe();
  const admin = hasRole(me, "ADMIN");
  const manages = hasRole(me, "MANAGER");
  const clients = useQuery({ queryKey: ["clients"], queryFn: () => get<Client[]>("/api/clients") });
  const campaigns = useQuery({
    queryKey: ["campaigns"],
    queryFn: () => get<Page<CampaignRow>>("/api/campaigns?limit=200"),
  });
  const users = useQuery({
    queryKey: ["users"],
    queryFn: () => get<UserRow[]>("/api/users"),
    enabled: admin,
  });
  const messages = useQueries({
    queries: (clients.data ?? []).map(({ id }) => ({
      queryKey: ["messages", id],
      queryFn: () => get<Message[]>(`/api/messages?client=${id}`),
    })),
  });
  const unknown = !clients.data || !campaigns.data || (admin && !users.data);
  if (unknown || messages.some((one) => !one.data)) {
    return { error: [clients, campaigns, users, ...messages].find((one) => one.error)?.error };
  }
  const roles = (users.data ?? []).filter((user) => user.active).flatMap((user) => user.roles);
  const people: Step[] = admin
    ? [
        {
          word: "people",
          to: "/admin/users",
          done: roles.includes("MANAGER") && roles.includes("AGENT"),
        },
      ]
    : [];
  const steps: Step[] = [
    {
      word: "client",
      to: "/admin/clients",
      done: clients.data.some((client) => client.callbackNumber),
    },
    ...people,
    {
      word: "message",
      to: "/admin/messages",
      done: messages.some((one) => one.data!.some((message) => message.kind === "SAFE_HARBOR")),
    },
    {
      word: "campaign",
      to: manages ? "/campaigns/new" : null,
      done: campaigns.data.items.length > 0,
    },
  ];
  return { steps };
}
