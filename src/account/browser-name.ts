/** Browsers and systems by what their names for themselves contain; the more particular first. */
const browsers: readonly [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser by names that people know, such as Firefox, Windows; as it names itself where they are not found. */
export function browserName(agent: string): string {
  const found = [browsers, systems].map((names) => names.find(([mark]) => mark.test(agent))?.[1]);
  return found.filter(Boolean).join(', ') || agent.slice(0, 60);
}
