import { exactly, named, text, texts } from '../web/json-schema.js';
import { type Organization, organizationKinds } from './organization.entity.js';

export function presentOrganization({ code, kind, names }: Organization) {
  return { code, kind, names };
}

export const organizationSchema = named(
  'Organization',
  exactly({
    code: { ...text, description: 'ISO 3166-1 alpha-2 for a Member State.' },
    kind: { enum: organizationKinds },
    names: texts,
  }),
);
