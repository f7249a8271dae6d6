/** The quiet page around log-in and first run. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DisplaySwitch } from "../../app/TopBar";
import { SandboxBanner } from "../../app/Frame";
import { Icon } from "../../parts/Icon";
import "./entry.css";

export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <header className="top">
        <span className="brand">
          <Icon name="brand" />
          <span>{t("common:brand")}</span>
        </span>
        <span className="end row">
          <DisplaySwitch />
        </span>
      </header>
      <SandboxBanner />
      <main className="entry">
        <section className="panel">
          <h1>{title}</h1>
          {children}
        </section>
      </main>
    </>
  );
}
