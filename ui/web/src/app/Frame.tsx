/** What surrounds every page behind the log-in: top bar, sandbox banner, one live stream. */
import { createContext, Suspense, useContext } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet, useLocation } from "react-router";
import type { Health } from "../api/basics";
import { useHeard, useLiveStream, type Heard, type LiveStream } from "../api/live";
import { Icon } from "../parts/Icon";
import { Waiting } from "../parts/basics";
import { useSession } from "./session";
import { TopBar } from "./TopBar";
import { topicsOf } from "./topics";

const Stream = createContext<LiveStream | null>(null);

/** The newest payload of a live topic of this page. */
export function useLive<T>(name: string): Heard<T> {
  const stream = useContext(Stream);
  if (!stream) throw new Error(`no live stream around a part that shows ${name}`);
  return useHeard<T>(stream, name);
}

export function Frame() {
  const { me } = useSession();
  const { pathname } = useLocation();
  if (!me) return <Navigate to="/login" replace />;
  if (me.mustChangePassword && pathname !== "/password") {
    return <Navigate to="/password" replace />;
  }
  return <Live key={me.id} path={pathname} open={!me.mustChangePassword} />;
}

function Live({ path, open }: { path: string; open: boolean }) {
  const stream = useLiveStream(topicsOf(path), open);
  const desk = path === "/desk";
  return (
    <Stream.Provider value={stream}>
      {!desk && <TopBar />}
      {!desk && <SandboxBanner />}
      {!desk && <AwayBanner />}
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Stream.Provider>
  );
}

/** Parts without which work changes, and what that means for whoever reads this. */
const NEEDED = ["database", "asterisk", "redis"];

export function AwayBanner() {
  const { t } = useTranslation();
  const heard = useLive<Health>("health");
  const parts = heard.data?.parts ?? [];
  const away = NEEDED.filter((name) =>
    parts.some((part) => part.name === name && part.state === "DOWN"),
  );
  return away.map((name) => (
    <p className="away-part" role="alert" key={name}>
      <Icon name="plug" />
      <span>{t(`codes:error.${name}_away`)}</span>
    </p>
  ));
}

/** Stands from the page's first paint while the sandbox rule pack is loaded. */
export function SandboxBanner() {
  const { t } = useTranslation();
  const { sandbox } = useSession();
  if (!sandbox) return null;
  return (
    <p className="sand" role="note">
      <Icon name="flask" />
      <b>{t("common:sandbox.title")}</b>
      <span>{t("common:sandbox.text")}</span>
    </p>
  );
}
