/** What an external phone needs to register; the server shows it once. */
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { get, Problem } from "../../api/http";
import { Button } from "../../parts/Button";
import { Refusal } from "../../parts/basics";

interface Credentials {
  uri: string;
  user: string;
  password: string;
  server: string;
}

export function Softphone() {
  const { t } = useTranslation();
  const show = useMutation({ mutationFn: () => get<Credentials>("/api/desk/softphone") });
  const fixed = show.error instanceof Problem && show.error.status === 404;
  return (
    <div className="softphone">
      {!show.data && (
        <Button icon="plug" busy={show.isPending} onClick={() => show.mutate()}>
          {t("desk:softphone.show")}
        </Button>
      )}
      {fixed ? <p className="hint">{t("desk:softphone.none")}</p> : <Refusal error={show.error} />}
      {show.data && (
        <>
          <dl className="facts wide-facts">
            <dt>{t("desk:softphone.server")}</dt>
            <dd className="mono">{show.data.server}</dd>
            <dt>{t("desk:softphone.user")}</dt>
            <dd className="mono">{show.data.user}</dd>
            <dt>{t("desk:softphone.password")}</dt>
            <dd className="mono">{show.data.password}</dd>
          </dl>
          <p className="hint">{t("desk:softphone.text")}</p>
        </>
      )}
    </div>
  );
}
