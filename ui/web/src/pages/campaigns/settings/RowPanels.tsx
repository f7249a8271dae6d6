/** Settings that are short lists: retries by outcome, quotas by segment. */
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Button } from "../../../parts/Button";
import { Panel } from "../../../parts/basics";
import { NumberField } from "./NumberField";
import { changed, without } from "./rows";
import type { Part } from "./SettingsForm";

const RETRIED = ["NO_ANSWER", "BUSY", "MACHINE", "FAX", "CONGESTION", "FAILED", "ABANDONED"];

export function RetryPanel({ settings: s, set, wrong }: Part) {
  const { t } = useTranslation();
  const free = RETRIED.filter((outcome) => !s.retry.some((row) => row.outcome === outcome));
  return (
    <Panel title={t("campaigns:settings.retry")}>
      <div className="form">
        <NumberField
          label={t("campaigns:settings.attemptCap")}
          min={1}
          max={50}
          value={s.attemptCap}
          error={wrong("attemptCap")}
          onChange={(value) => set("attemptCap", value)}
        />
      </div>
      <div className="rows retry">
        {s.retry.map((row, index) => (
          <div className="line" key={row.outcome}>
            <Select
              label={index === 0 ? t("campaigns:settings.retryOutcome") : undefined}
              aria-label={t("campaigns:settings.retryOutcome")}
              allowDeselect={false}
              data={[row.outcome, ...free].map((one) => ({
                value: one,
                label: t(`codes:outcome.${one}`),
              }))}
              value={row.outcome}
              onChange={(outcome) => outcome && set("retry", changed(s.retry, index, { outcome }))}
            />
            <NumberField
              label={t("campaigns:settings.retryAfter")}
              min={1}
              max={43_200}
              value={row.afterMinutes}
              error={wrong(`retry[${index}].afterMinutes`)}
              onChange={(afterMinutes) => set("retry", changed(s.retry, index, { afterMinutes }))}
            />
            <NumberField
              label={t("campaigns:settings.retryMax")}
              min={1}
              max={50}
              value={row.max}
              error={wrong(`retry[${index}].max`)}
              onChange={(max) => set("retry", changed(s.retry, index, { max }))}
            />
            <Button
              quiet
              icon="x"
              aria-label={t("campaigns:settings.retryRemove", {
                outcome: t(`codes:outcome.${row.outcome}`),
              })}
              onClick={() => set("retry", without(s.retry, index))}
            />
          </div>
        ))}
        {free.length > 0 && (
          <Button
            small
            icon="plus"
            className="add"
            onClick={() =>
              set("retry", [...s.retry, { outcome: free[0]!, afterMinutes: 60, max: 3 }])
            }
          >
            {t("campaigns:settings.retryAdd")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

export function QuotasPanel({ settings: s, set, wrong }: Part) {
  const { t } = useTranslation();
  return (
    <Panel title={t("campaigns:settings.quotas")}>
      <div className="rows quota">
        {s.quotas.map((row, index) => (
          <div className="line" key={index}>
            <TextInput
              label={t("campaigns:settings.segment")}
              value={row.segment}
              error={wrong(`quotas[${index}].segment`)}
              onChange={(event) =>
                set("quotas", changed(s.quotas, index, { segment: event.currentTarget.value }))
              }
            />
            <NumberField
              label={t("campaigns:settings.target")}
              min={1}
              max={1_000_000}
              value={row.target}
              error={wrong(`quotas[${index}].target`)}
              onChange={(target) => set("quotas", changed(s.quotas, index, { target }))}
            />
            <Button
              quiet
              icon="x"
              aria-label={t("campaigns:settings.removeQuota", { segment: row.segment })}
              onClick={() => set("quotas", without(s.quotas, index))}
            />
          </div>
        ))}
        <Button
          small
          icon="plus"
          className="add"
          onClick={() => set("quotas", [...s.quotas, { segment: "", target: 100 }])}
        >
          {t("campaigns:settings.addQuota")}
        </Button>
      </div>
    </Panel>
  );
}
