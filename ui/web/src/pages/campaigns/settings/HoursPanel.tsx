import { Select, Switch, TextInput } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import type { Day } from "../../../api/campaign";
import { Panel } from "../../../parts/basics";
import { usePicker } from "../../../parts/picker";
import type { Part } from "./SettingsForm";
import { TimeField } from "./TimeField";

const DAYS: Day[] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

export function HoursPanel({ settings: s, set, wrong, defaults }: Part) {
  const { t } = useTranslation();
  const picker = usePicker();
  const toggle = (day: Day) =>
    set(
      "days",
      DAYS.filter((one) => (one === day ? !s.days.includes(one) : s.days.includes(one))),
    );
  return (
    <Panel title={t("campaigns:settings.hours")}>
      <div className="form">
        <div>
          <p className="quiet-label">{t("campaigns:settings.days")}</p>
          <span className="seg" role="group" aria-label={t("campaigns:settings.days")}>
            {DAYS.map((day) => (
              <button
                key={day}
                type="button"
                aria-pressed={s.days.includes(day)}
                onClick={() => toggle(day)}
              >
                {t(`campaigns:day.${day}`)}
              </button>
            ))}
          </span>
        </div>
        {(["opens", "closes"] as const).map((end) => (
          <TimeField
            key={end}
            label={t(`campaigns:settings.${end}`)}
            value={s[end]}
            error={wrong(end)}
            onChange={(value) => set(end, value)}
          />
        ))}
        {(["startDate", "endDate"] as const).map((end) => (
          <DatePickerInput
            key={end}
            {...picker.date}
            clearable
            label={t(`campaigns:settings.${end}`)}
            placeholder={t("common:none")}
            value={s[end]}
            error={wrong(end)}
            onChange={(value) => set(end, value)}
          />
        ))}
        <TextInput
          label={t("campaigns:settings.zone")}
          description={t("campaigns:settings.zoneHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={s.zone}
          error={wrong("zone")}
          onChange={(event) => set("zone", event.currentTarget.value)}
        />
        <Select
          label={t("campaigns:settings.holidays")}
          allowDeselect={false}
          data={[
            { value: "", label: t("campaigns:settings.noHolidays") },
            ...defaults.holidayCalendars.map((one) => ({
              value: one,
              label: t(`campaigns:holidays.${one}`),
            })),
          ]}
          value={s.holidayCalendar}
          error={wrong("holidayCalendar")}
          onChange={(value) => set("holidayCalendar", value ?? "")}
        />
        <div className="half toggle">
          <Switch
            label={t("campaigns:settings.onHolidays")}
            checked={s.onHolidays || s.holidayCalendar === ""}
            disabled={s.holidayCalendar === ""}
            onChange={(event) => set("onHolidays", event.currentTarget.checked)}
          />
        </div>
        {s.kind !== "FOLLOW_UP" && (
          <div className="wide">
            <Switch
              label={t("campaigns:settings.stayOpen")}
              description={t("campaigns:settings.stayOpenHint")}
              checked={s.stayOpen}
              onChange={(event) => set("stayOpen", event.currentTarget.checked)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
