/** One import: look at the file first, confirm, watch it come in, read what was rejected. */
import "../campaigns/campaigns.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ImportPreview, ImportProgress } from "../../api/campaign";
import { get } from "../../api/http";
import { useLive } from "../../app/Frame";
import { fileSize } from "../../format/numbers";
import { Icon } from "../../parts/Icon";
import { Refusal, Waiting } from "../../parts/basics";
import { Progress } from "./Progress";
import { PreviewForm } from "./PreviewForm";
import "./imports.css";

export default function ImportPage() {
  const { t } = useTranslation();
  const { id, importId } = useParams();
  const first = useQuery({
    queryKey: ["import", importId],
    queryFn: () => get<ImportProgress>(`/api/imports/${importId}`),
    refetchInterval: (query) => (running(query.state.data) ? 3000 : false),
  });
  const heard = useLive<ImportProgress>("import").data;
  const progress = newest(first.data, heard?.id === importId ? heard : null);
  const preview = useQuery({
    queryKey: ["import", importId, "preview"],
    queryFn: () => get<ImportPreview>(`/api/imports/${importId}/preview`),
    enabled: progress?.state === "PREVIEW",
    staleTime: Infinity,
  });
  return (
    <>
      <div className="head">
        <div>
          <Link className="back-to" to={`/campaigns/${id}`}>
            <Icon name="back" />
            {t("campaigns:lead.back")}
          </Link>
          <h1>{t("campaigns:import.title")}</h1>
          {preview.data && (
            <p className="sub">
              {preview.data.fileName} · {fileSize(preview.data.bytes)}
            </p>
          )}
        </div>
      </div>
      <main className="page">
        <Refusal error={first.error ?? preview.error} />
        {!progress && !first.error && <Waiting />}
        {progress?.state === "PREVIEW" && preview.data && (
          <PreviewForm key={preview.data.id} preview={preview.data} />
        )}
        {progress && progress.state !== "PREVIEW" && <Progress progress={progress} />}
      </main>
    </>
  );
}

const running = (progress: ImportProgress | undefined) =>
  progress?.state === "READING" || progress?.state === "MOVING";

/** The answer and the push may cross: the later word counts. */
function newest(a: ImportProgress | undefined, b: ImportProgress | null) {
  if (!a || !b) return b ?? a;
  return Date.parse(b.at) >= Date.parse(a.at) ? b : a;
}
