/** A day and time, with the times most wanted beside it. */
import { DateTimePicker } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { dayAndTime, instantOf, time } from "../../format/dates";
import { usePicker } from "../../parts/picker";
import { useReader } from "../../parts/useWords";
import { daysBetween, proposals } from "./times";

export function WhenField(props: {
  label: string;
  value: string | null;
  hours: { opens: string; closes: string } | null;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  const reader = useReader();
  const picker = usePicker();
  const inWords = (field: string) => {
    const at = instantOf(field);
    const days = daysBetween(new Date(), new Date(at));
    if (days > 1) return dayAndTime(at, reader);
    return t(days === 0 ? "desk:need.today" : "desk:need.tomorrow", { time: time(at) });
  };
  return (
    <div className="when-field">
      <DateTimePicker
        {...picker.dateTime}
        label={props.label}
        placeholder={t("desk:need.choose")}
        minDate={new Date()}
        value={props.value}
        onChange={props.onChange}
      />
      <span className="row quick">
        {proposals(new Date(), props.hours).map((at) => (
          <button
            key={at}
            type="button"
            className="btn sm"
            aria-pressed={props.value === at}
            onClick={() => props.onChange(at)}
          >
            {inWords(at)}
          </button>
        ))}
      </span>
    </div>
  );
}
