/** What stands where a page could not be shown. */
import { useTranslation } from "react-i18next";
import { Link, useRouteError } from "react-router";
import { Problem } from "../api/http";
import { Button } from "../parts/Button";
import { Refusal } from "../parts/basics";

export function Failed() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="plain">
      <h1>{t("common:failed.title")}</h1>
      {error instanceof Problem ? <Refusal error={error} /> : <p>{t("common:failed.bug")}</p>}
      <p className="row">
        <Button primary onClick={() => location.reload()}>
          {t("common:failed.again")}
        </Button>
      </p>
    </main>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="plain">
      <h1>{t("common:missing.title")}</h1>
      <p>{t("common:missing.text")}</p>
      <p>
        <Link to="/">{t("common:missing.home")}</Link>
      </p>
    </main>
  );
}
