import type { Language } from '../foundation/i18n/languages.js';
import type { Organization } from '../people/organization.entity.js';

const betweenNames = /[,;\n،；，、]/;

/** The names of the sources that somebody wrote into one field, as delegations separate them in the six languages. */
export function sourcesIn(text: string): string[] {
  return text
    .split(betweenNames)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** What the field calls an entity: its name; its code where the name holds what separates names. */
export function sourceName({ code, names }: Organization, language: Language): string {
  const name = names[language] ?? names.en ?? code;
  return betweenNames.test(name) ? code : name;
}
