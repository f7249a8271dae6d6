/** A whole or decimal number with its range; an emptied field keeps the old value. */
import { NumberInput } from "@mantine/core";

export function NumberField(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  decimals?: number;
  error?: string;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  const { decimals = 0, onChange, ...rest } = props;
  return (
    <NumberInput
      {...rest}
      decimalScale={decimals}
      step={decimals > 0 ? 0.1 : 1}
      clampBehavior="blur"
      onChange={(value) => value !== "" && onChange(Number(value))}
    />
  );
}
