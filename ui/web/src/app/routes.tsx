/** The pages, each its own chunk: nobody loads the desk to read a list of attempts. */
import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import type { Role } from "../api/basics";
import { Failed, NotFound } from "./Failed";
import { Frame } from "./Frame";
import { homeOf, PLACES } from "./home";
import { hasRole, useMe, useSession } from "./session";
import type { ComponentType } from "react";

type PageModule = { default: ComponentType };

function page(path: string, load: () => Promise<PageModule>, roles?: readonly Role[]): RouteObject {
  return {
    path,
    errorElement: <Failed />,
    lazy: async () => {
      const { default: Found } = await load();
      return { Component: roles ? () => <For roles={roles} page={Found} /> : Found };
    },
  };
}

function For({ roles, page: Found }: { roles: readonly Role[]; page: ComponentType }) {
  return hasRole(useMe(), ...roles) ? <Found /> : <NotFound />;
}

function Home() {
  const { me } = useSession();
  return <Navigate to={me ? homeOf(me) : "/login"} replace />;
}

const rolesOf = (path: string) => PLACES.find((place) => place.path === path)!.roles;
const MANAGES: readonly Role[] = ["MANAGER"];
const SEES = rolesOf("/campaigns");

export const router = createBrowserRouter([
  page("/login", () => import("../pages/entry/LogIn")),
  page("/first-run", () => import("../pages/entry/FirstRun")),
  {
    element: <Frame />,
    errorElement: <Failed />,
    children: [
      { index: true, element: <Home /> },
      page("/password", () => import("../pages/entry/Password")),
      page("/desk", () => import("../pages/desk/DeskPage"), rolesOf("/desk")),
      page("/floor", () => import("../pages/floor/FloorPage"), rolesOf("/floor")),
      page("/campaigns", () => import("../pages/campaigns/CampaignsPage"), SEES),
      page("/campaigns/new", () => import("../pages/campaigns/NewCampaignPage"), MANAGES),
      page("/campaigns/:id", () => import("../pages/campaigns/CampaignPage"), SEES),
      page("/campaigns/:id/settings", () => import("../pages/campaigns/SettingsPage"), MANAGES),
      page("/campaigns/:id/leads", () => import("../pages/campaigns/LeadsPage"), MANAGES),
      page(
        "/campaigns/:id/imports/:importId",
        () => import("../pages/imports/ImportPage"),
        MANAGES,
      ),
      page("/cases", () => import("../pages/cases/CasesPage"), rolesOf("/cases")),
      page("/attempts", () => import("../pages/compliance/AttemptsPage"), rolesOf("/attempts")),
      page("/attempts/:id", () => import("../pages/compliance/TrailPage"), rolesOf("/attempts")),
      page(
        "/suppressions",
        () => import("../pages/compliance/SuppressionsPage"),
        rolesOf("/suppressions"),
      ),
      page(
        "/recordings",
        () => import("../pages/compliance/RecordingsPage"),
        rolesOf("/recordings"),
      ),
      page("/admin/users", () => import("../pages/admin/UsersPage"), rolesOf("/admin/users")),
      page("/admin/clients", () => import("../pages/admin/ClientsPage"), rolesOf("/admin/clients")),
      page(
        "/admin/webhooks",
        () => import("../pages/admin/WebhooksPage"),
        rolesOf("/admin/webhooks"),
      ),
      page(
        "/admin/messages",
        () => import("../pages/admin/MessagesPage"),
        rolesOf("/admin/messages"),
      ),
      page(
        "/admin/dead-letters",
        () => import("../pages/admin/DeadLettersPage"),
        rolesOf("/admin/dead-letters"),
      ),
      page("/admin/health", () => import("../pages/admin/HealthPage"), rolesOf("/admin/health")),
      { path: "*", element: <NotFound /> },
    ],
  },
]);
