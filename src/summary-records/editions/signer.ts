import type { Texts } from '../../foundation/i18n/languages.js';
import type { Translate } from '../../foundation/i18n/translator.js';
import type { Seat } from '../../groups/seat.entity.js';
import type { Capacity, Chairing } from '../../sessions/chairing.entity.js';
import type { ChairedSession } from '../../sessions/sessions.service.js';
import { localizedText } from '../../web/ui/localized.js';

/** Who signs a record: a person as what she chaired, with the office by which she did where it was by one. */
export interface Signer {
  name: string;
  capacity: Extract<Capacity, 'chair' | 'acting'>;
  office: Texts | null;
}

/** Those who chaired the sittings of the meeting itself, each once; where nobody wrote that down, the group's chair of that day. */
export function signersOf(sittings: readonly ChairedSession[], officers: readonly Seat[], day: string): Signer[] {
  const chairings = sittings.flatMap(({ chairs }) => chairs).filter(isAtTheHead);
  const each = new Map(chairings.map((chairing) => [chairing.person.id, chairing]));
  if (each.size > 0) return [...each.values()].map(({ person, capacity, office }) => ({ name: person.name, capacity, office: office?.names ?? null }));
  const chairs = officers.filter((seat) => seat.role === 'chair' && seat.isHeldOn(day));
  return chairs.map(({ person }) => ({ name: person.name, capacity: 'chair', office: null }));
}

/** As it is printed: the name, and below it as what she signs. */
export function signatureLines(signers: readonly Signer[], t: Translate): string[] {
  return signers.flatMap(({ name, capacity, office }) => [name, office ? localizedText(office, t.language) : t(`summary-records.signs_${capacity}`)]);
}

function isAtTheHead(chairing: Chairing): chairing is Chairing & Pick<Signer, 'capacity'> {
  return chairing.capacity === 'chair' || chairing.capacity === 'acting';
}
