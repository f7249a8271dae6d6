/** One step of the talk script, large enough to read while talking. */
import { useTranslation } from "react-i18next";
import type { ScriptStep } from "../../api/campaign";
import { Button } from "../../parts/Button";
import { useText } from "../../parts/useWords";

export function Script(props: {
  script: ScriptStep[];
  step: number;
  setStep: (step: number) => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { script, step, setStep } = props;
  const shown = script[Math.min(step, script.length - 1)];
  if (!shown) return <p className="empty">{t("desk:tab.noScript")}</p>;
  return (
    <>
      <div className="talk">
        <h2>
          {step + 1}. {text(shown.heading)}
        </h2>
        {text(shown.text)
          .split("\n")
          .map((line, index) => (
            <p key={index}>{line}</p>
          ))}
      </div>
      {script.length > 1 && (
        <div className="branch">
          <Button disabled={step === 0} onClick={() => setStep(0)}>
            {t("desk:tab.firstStep")}
          </Button>
          <Button hotKey="→" disabled={step >= script.length - 1} onClick={() => setStep(step + 1)}>
            {t("desk:tab.nextStep")}
          </Button>
        </div>
      )}
    </>
  );
}
