/** Drawn at 16 px on a 24 grid; an icon is never the only word for something. */

const PATHS = {
  brand:
    "M4 12a8 8 0 0 1 8-8 M4 12a8 8 0 0 0 8 8 M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8 M16 4.5a8.5 8.5 0 0 1 4 7.5",
  user: "M8 7a4 4 0 1 0 8 0a4 4 0 0 0-8 0 M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2",
  moon: "M12 3h.4a7.5 7.5 0 0 0 7.920 12.446a9 9 0 1 1-8.313-12.454z",
  sun: "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0 M12 3v1.5 M12 19.500v1.500 M3 12h1.500 M19.500 12h1.500 M5.600 5.600l1 1 M17.400 17.400l1 1 M5.600 18.400l1-1 M17.400 6.600l1-1",
  flask: "M9 3h6 M10 9h4 M10 3v6l-4 11a.7.7 0 0 0 .5 1h11a.7.7 0 0 0 .5-1l-4-11v-6",
  gear: "M4 6h8 M16 6h4 M12 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M4 12h2 M10 12h10 M6 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M4 18h11 M19 18h1 M15 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  copy: "M8 10a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2z M16 8v-2a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2",
  pause: "M7 5v14 M17 5v14",
  play: "M7 4v16l13-8z",
  halt: "M6 6h12v12h-12z",
  stop: "M8 3h8l5 5v8l-5 5h-8l-5-5v-8z M12 8v4 M12 16v.01",
  eye: "M10 12a2 2 0 1 0 4 0a2 2 0 0 0-4 0 M21 12c-2.4 4-5.4 6-9 6s-6.6-2-9-6c2.4-4 5.4-6 9-6s6.6 2 9 6",
  check: "M5 12l5 5l10-10",
  x: "M18 6l-12 12 M6 6l12 12",
  search: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0 M21 21l-6-6",
  calendar:
    "M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2z M16 3v4 M8 3v4 M4 11h16",
  phone:
    "M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5-2.5l5 2v4a2 2 0 0 1-2 2a16 16 0 0 1-15-15a2 2 0 0 1 2-2",
  hangup:
    "M3 14.5c-.6-1-.7-2.4 0-3.500c4.500-5 13.500-5 18 0c.7 1.100.6 2.500 0 3.500l-.8.8l-4.200-1.800v-2.700c-2.600-.8-5.400-.8-8 0v2.700l-4.200 1.800z",
  ban: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M5.700 5.700l12.600 12.600",
  scale:
    "M7 20h10 M6 6l6-1l6 1 M12 3v17 M9 12l-3-6l-3 6a3 3 0 0 0 6 0 M21 12l-3-6l-3 6a3 3 0 0 0 6 0",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0 M12 7v5l3 2",
  doc: "M14 3v4a1 1 0 0 0 1 1h4 M17 21h-10a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2 M9 13h6 M9 17h6",
  plus: "M12 5v14 M5 12h14",
  down: "M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2 M7 11l5 5l5-5 M12 4v12",
  up: "M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2 M7 9l5-5l5 5 M12 4v12",
  chevron: "M6 9l6 6l6-6",
  raise: "M6 15l6-6l6 6",
  back: "M15 6l-6 6l6 6",
  next: "M9 6l6 6l-6 6",
  warn: "M12 4l9 16h-18z M12 10v4 M12 17v.01",
  plug: "M9 3v5 M15 3v5 M6 8h12v4a6 6 0 0 1-12 0z M12 18v3",
  retry: "M20 11a8 8 0 1 0-2.300 6.300 M20 5v6h-6",
  record: "M6 12a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
  swap: "M4 8h16 M17 5l3 3l-3 3 M20 16h-16 M7 13l-3 3l3 3",
} as const;

export type IconName = keyof typeof PATHS;

/** With `label` it speaks for itself; without, the word beside it does. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      className="i"
      viewBox="0 0 24 24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
