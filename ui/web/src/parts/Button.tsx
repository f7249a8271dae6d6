/** The one button. `primary` at most once on a page part; red only where something ends. */
import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon, type IconName } from "./Icon";

interface Look {
  primary?: boolean;
  quiet?: boolean;
  ends?: boolean;
  small?: boolean;
  icon?: IconName;
  /** The key that does the same. */
  hotKey?: string;
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  const { primary, quiet, ends, small, icon, hotKey, busy, className, children, ...rest } = props;
  const looks = [
    "btn",
    primary && "pri",
    quiet && "quiet",
    ends && "end-it",
    small && "sm",
    className,
  ].filter(Boolean);
  return (
    <button
      type="button"
      {...rest}
      className={looks.join(" ")}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={hotKey}
    >
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {hotKey && <kbd aria-hidden>{hotKey.replace("Shift+", "⇧")}</kbd>}
    </button>
  );
}
