/** The foot of a long list: how much is shown of how much, and the way to more. */
import { useTranslation } from "react-i18next";
import { count } from "../format/numbers";
import { Button } from "./Button";

interface Found {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export function MoreRows(props: { found: Found; shown: number; total: number | null }) {
  const { t } = useTranslation();
  const { found, shown, total } = props;
  if (shown === 0) return null;
  return (
    <p className="foot">
      <span>{t("common:shown", { count: shown })}</span>
      {total !== null && total > shown && <span>{t("common:ofTotal", { n: count(total) })}</span>}
      {found.hasNextPage && (
        <Button small busy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t("common:more")}
        </Button>
      )}
    </p>
  );
}
