import { exactly, named, text, texts, textsOrNull } from '../web/json-schema.js';
import { type Organization, organizationKinds } from './organization.entity.js';

export function presentOrganization({ code, kind, names, inSentences }: Organization) {
  return { code, kind, names, inSentences };
}

export const organizationSchema = named(
  'Organization',
  exactly({
    code: { ...text, description: 'ISO 3166-1 alpha-2 for a Member State.' },
    kind: { enum: organizationKinds },
    names: texts,
    inSentences: { ...textsOrNull, description: 'How records name it behind whoever speaks for it: of the Russian Federation.' },
  }),
);
