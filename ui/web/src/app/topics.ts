/** Which live topics a page shows; every page also hears how the parts are. */

const PAGES: readonly [RegExp, (id: string) => string][] = [
  [/^\/desk$/, () => "desk"],
  [/^\/floor$/, () => "floor"],
  [/^\/campaigns\/([^/]+)\/imports\/([^/]+)$/, (id) => `import:${id}`],
  [/^\/campaigns\/(?!new$)([^/]+)$/, (id) => `campaign:${id}`],
];

export function topicsOf(path: string): string[] {
  for (const [pattern, topic] of PAGES) {
    const found = pattern.exec(path);
    if (found) return ["health", topic(found.at(-1) ?? "")];
  }
  return ["health"];
}
