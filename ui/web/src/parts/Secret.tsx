/** Something shown once, to be copied by hand or by button; it stays until it is closed. */
import { useTranslation } from "react-i18next";
import { Button } from "./Button";

export function Secret(props: { words: string; secret: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="secret" role="status">
      <span>{props.words}</span>
      <code>{props.secret}</code>
      <span className="row end">
        <Button
          small
          icon="copy"
          onClick={() => void navigator.clipboard?.writeText(props.secret)}
          aria-label={t("common:copy")}
        />
        <Button small onClick={props.close}>
          {t("common:close")}
        </Button>
      </span>
    </p>
  );
}
