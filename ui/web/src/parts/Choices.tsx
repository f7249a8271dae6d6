/** A few choices side by side, one of them taken. */
interface Choice<T> {
  value: T;
  words: string;
}

export function Choices<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  return (
    <span className="seg" role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          disabled={props.disabled}
          aria-pressed={choice.value === props.value}
          onClick={() => props.onChange(choice.value)}
        >
          {choice.words}
        </button>
      ))}
    </span>
  );
}
