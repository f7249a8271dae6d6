/** A time of day in 24 hours, whatever the browser's own habits; a wrong one goes back. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { timeOf } from "../../../format/typed-time";

export function TimeField(props: {
  label: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    const read = typed === null ? null : timeOf(typed);
    if (read) props.onChange(read);
    setTyped(null);
  };
  return (
    <TextInput
      label={props.label}
      inputMode="numeric"
      error={props.error}
      value={typed ?? props.value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
