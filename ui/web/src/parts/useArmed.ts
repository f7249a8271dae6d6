/** Two presses in the same place: the first arms for five seconds, the second acts. */
import { type KeyboardEvent, useEffect, useState } from "react";

const ARMED_MS = 5000;

export function useArmed(act: () => void) {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);
  const button = {
    "aria-pressed": armed,
    onClick: () => {
      if (armed) act();
      setArmed(!armed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") setArmed(false);
    },
  };
  return { armed, button };
}
