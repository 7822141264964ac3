/** An element of other elements, each on a line of its own. */
export function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[] = []): string {
  const parts = children.filter((child) => child !== '');
  if (parts.length === 0) return `<${name}${written(attributes)}/>`;
  return `<${name}${written(attributes)}>\n${parts.join('\n')}\n</${name}>`;
}

/** An element of words, which keep their spaces as they are. */
export function inside(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `<${name}${written(attributes)}>${content}</${name}>`;
}

/** Words as XML holds them; they bear no control characters any more. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')}"`)
    .join('');
}
