import { exactly, listOf, named, text, textOrNull, texts, textsOrNull } from '../../web/json-schema.js';
import { actionLines } from './action-lines.js';
import { type Facilitation, facilitationRoles } from './facilitation.entity.js';

/** An action line with its facilitators over time, the latest first. */
export function presentActionLine(code: string, facilitations: readonly Facilitation[]) {
  return {
    url: `/action-lines/${code}`,
    code,
    names: actionLines[code]!,
    facilitators: facilitations.filter(({ actionLine }) => actionLine === code).map(presentFacilitation),
  };
}

function presentFacilitation({ organization, office, names, role, from, until, source }: Facilitation) {
  return { organization: organization?.code ?? null, office: office?.code ?? null, names, role, from, until, source };
}

const facilitationSchema = named(
  'Facilitation',
  exactly({
    organization: textOrNull,
    office: textOrNull,
    names: texts,
    role: { enum: facilitationRoles },
    from: textOrNull,
    until: textOrNull,
    source: textsOrNull,
  }),
);

export const actionLineSchema = named(
  'ActionLine',
  exactly({ url: text, code: text, names: texts, facilitators: listOf(facilitationSchema) }),
);
