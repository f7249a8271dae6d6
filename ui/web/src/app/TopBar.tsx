/** Brand, the places of this person's roles, how the parts are, who it is, language and light. */
import { Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate } from "react-router";
import type { Health, Language, Me } from "../api/basics";
import { put } from "../api/http";
import { Icon } from "../parts/Icon";
import { LANGUAGES, speak } from "../words";
import { useStale } from "./clock";
import { useLive } from "./Frame";
import { placesOf } from "./home";
import { setLook, useLook } from "./look";
import { useLogOut, useMe, useSession } from "./session";

export function TopBar() {
  const { t } = useTranslation();
  const places = placesOf(useMe());
  const { pathname } = useLocation();
  return (
    <header className="top">
      <Link to="/" className="brand">
        <Icon name="brand" />
        <span>{t("common:brand")}</span>
      </Link>
      <nav className="nav" aria-label={t("common:nav.label")}>
        {places.map((place) => (
          <Link
            key={place.path}
            to={place.path}
            aria-current={pathname.startsWith(place.path) ? "page" : undefined}
          >
            {t(`common:nav.${place.word}`)}
          </Link>
        ))}
      </nav>
      <span className="end row">
        <HealthMark />
        <PersonMenu />
        <DisplaySwitch />
      </span>
    </header>
  );
}

/** Silent while all is well; in words when a part is away or the page is no longer fed. */
export function HealthMark() {
  const { t } = useTranslation();
  const heard = useLive<Health>("health");
  if (useStale(heard)) {
    return (
      <span className="chip" role="status">
        <Icon name="plug" />
        {t("common:health.unheard")}
      </span>
    );
  }
  const away = (heard.data?.parts ?? []).filter((part) => part.state !== "UP");
  if (away.length === 0) return null;
  const down = away.some((part) => part.state === "DOWN");
  const names = away.slice(0, 2).map((part) => t(`codes:part.${part.name}`));
  return (
    <span className={down ? "chip stop" : "chip ask"} role="status">
      <Icon name="warn" />
      {t(down ? "common:health.down" : "common:health.slow", {
        what: names.join(t("common:joiner")),
      })}
    </span>
  );
}

export function PersonMenu({ places, children }: { places?: boolean; children?: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const logOut = useLogOut();
  const go = useNavigate();
  const leave = useMutation({ mutationFn: logOut });
  return (
    <Menu position="bottom-end" width={220} shadow="none">
      <Menu.Target>
        <button type="button" className="btn quiet who-am-i">
          <Icon name="user" />
          <span>{me.displayName}</span>
          <Icon name="chevron" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{rolesInWords(t, me)}</Menu.Label>
        {places && <OtherPlaces />}
        {children}
        <Menu.Item onClick={() => void go("/password")}>{t("common:password.change")}</Menu.Item>
        <Menu.Item onClick={() => leave.mutate()}>{t("common:logOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherPlaces() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return placesOf(useMe())
    .filter((place) => place.path !== pathname)
    .map((place) => (
      <Menu.Item key={place.path} component={Link} to={place.path}>
        {t(`common:nav.${place.word}`)}
      </Menu.Item>
    ));
}

const rolesInWords = (t: (key: string) => string, me: Me) =>
  me.roles.map((role) => t(`codes:role.${role}`)).join(t("common:joiner"));

export function DisplaySwitch() {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const dark = useLook() === "dark";
  const choose = (wanted: Language) => {
    void speak(wanted);
    if (me) void put("/api/me", { language: wanted }).catch(() => undefined);
  };
  return (
    <span className="sw" role="group" aria-label={t("common:display.label")}>
      {LANGUAGES.map((one) => (
        <button
          type="button"
          key={one}
          lang={one}
          aria-pressed={i18n.language === one}
          onClick={() => choose(one)}
        >
          {one === "ja" ? "日本語" : "EN"}
        </button>
      ))}
      <button type="button" aria-pressed={dark} onClick={() => setLook(dark ? "light" : "dark")}>
        <Icon name={dark ? "sun" : "moon"} label={t("common:display.dark")} />
      </button>
    </span>
  );
}
