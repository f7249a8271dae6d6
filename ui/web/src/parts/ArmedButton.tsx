/** For what cannot be taken back: the first press arms the button, the second acts. */
import { useEffect, useState } from "react";
import { Button } from "./Button";

export function ArmedButton(props: {
  words: string;
  armedWords: string;
  busy?: boolean;
  act: () => void;
}) {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), 5000);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    if (armed) props.act();
    setArmed(!armed);
  };
  return (
    <Button small ends={armed} busy={props.busy} onClick={press}>
      {armed ? props.armedWords : props.words}
    </Button>
  );
}
