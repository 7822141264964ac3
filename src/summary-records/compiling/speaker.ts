import type { DocumentLine } from '../../documents/document-details.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import type { Office } from '../../people/offices/office.entity.js';
import type { Organization } from '../../people/organization.entity.js';
import { listInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Tongue } from './saying.js';

/**
 * Who spoke, as a sentence names it (SR-11), and what sort of name that is: languages bend the verb to it, or choose a
 * sentence that needs no bending where the name is anybody's own words.
 */
export interface Speaker {
  speaker: 'delegate' | 'representative' | 'office' | 'text' | 'several' | 'none';
  by: string;
}

const nobody: Speaker = { speaker: 'none', by: '' };

export function speakerOf({ speaker, office, organization }: Note, tongue: Tongue): Speaker {
  if (speaker) return { speaker: 'text', by: localizedText(speaker, tongue.language) };
  if (office) return { speaker: 'office', by: officeOf(office, tongue) };
  return organization ? delegateOf(organization, tongue) : nobody;
}

/** Where nobody noted who spoke, it was the entities that brought the paper; who spoke for an office or a group is not known. */
export function bringerOf({ sources }: DocumentLine, tongue: Tongue): Speaker {
  const entities = sources.flatMap(({ organization, office }) => (organization && !office ? [organization] : []));
  if (entities.length === 0 || entities.length < sources.length) return nobody;
  const [first, ...others] = entities.map((entity) => delegateOf(entity, tongue));
  if (others.length === 0) return first!;
  return { speaker: 'several', by: listInWords([first!, ...others].map(({ by }) => by), tongue.language) };
}

function delegateOf({ kind, names, inSentences }: Organization, { language, part }: Tongue): Speaker {
  const form = inSentences?.[language];
  const speaker = kind === 'member-state' ? 'delegate' : 'representative';
  const entity = form ?? localizedText(names, language);
  return { speaker, by: part(`summary-records.spoke_${speaker}`, { entity, hasForm: form ? 'yes' : 'no' }) };
}

function officeOf({ names, inSentences }: Office, { language, part }: Tongue): string {
  const form = inSentences?.[language];
  return part('summary-records.spoke_office', { office: form ?? localizedText(names, language), hasForm: form ? 'yes' : 'no' });
}
