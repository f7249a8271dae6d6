/** A masked number; showing it is recorded, and the button says so. */
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Num } from "../api/basics";
import { post } from "../api/http";
import { Button } from "./Button";
import { problemWords } from "./basics";
import { Problem } from "../api/http";

export function TelNumber({ number, reveal = false }: { number: Num; reveal?: boolean }) {
  const { t } = useTranslation();
  const show = useMutation({
    mutationFn: () =>
      post<{ number: string }>(`/api/numbers/${encodeURIComponent(number.ref)}/reveal`, {
        why: null,
      }),
  });
  const clear = show.data?.number;
  return (
    <span className="tel-num">
      <span>{clear ?? number.masked}</span>
      {reveal && !clear && (
        <Button
          quiet
          small
          icon="eye"
          aria-label={t("common:number.revealLabel")}
          title={t("common:number.revealLabel")}
          busy={show.isPending}
          onClick={() => show.mutate()}
        >
          {t("common:number.reveal")}
        </Button>
      )}
      {clear && <span className="lbl">{t("common:number.recorded")}</span>}
      {show.error instanceof Problem && (
        <span className="lbl" role="alert">
          {problemWords(t, show.error)}
        </span>
      )}
    </span>
  );
}
