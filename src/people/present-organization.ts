import { exactly, text, texts } from '../web/json-schema.js';
import { type Organization, organizationKinds } from './organization.entity.js';

export function presentOrganization({ code, kind, names }: Organization) {
  return { code, kind, names };
}

export const organizationSchema = exactly({ code: text, kind: { enum: organizationKinds }, names: texts });
