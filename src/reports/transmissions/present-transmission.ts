import { liaisonPurposes } from '../../documents/liaisons/addressee.js';
import { exactly, named, text, textOrNull, textsOrNull, whole } from '../../web/json-schema.js';
import { type Transmission, transmissionStates } from './transmission.entity.js';

/** What one body forwarded to another, as programs get it. */
export function presentTransmission({ group, number, original, addressee, purpose, replyBy, note, document, state, ...rest }: Transmission) {
  const { remark, sentOn, answeredOn, version } = rest;
  const isReceived = state !== 'sent';
  return {
    group: group.slug,
    number,
    original: original.slug,
    addressee: addressee.slug,
    ...{ purpose, replyBy, note },
    document: isReceived && document ? document.slug : null,
    ...{ state, remark, sentOn, answeredOn, version },
  };
}

export const transmissionSchema = named('Transmission', exactly({
  group: { ...text, description: 'The body that forwards.' },
  number: { ...whole, description: 'Counts what the body forwards.' },
  original: { ...text, description: 'The document that is forwarded; it stays as it is.' },
  addressee: text,
  purpose: { enum: liaisonPurposes },
  replyBy: textOrNull,
  note: textsOrNull,
  document: { ...textOrNull, description: 'As which document the addressee registered it.' },
  state: { enum: transmissionStates },
  remark: { ...textOrNull, description: 'What the addressee says with its answer.' },
  sentOn: text,
  answeredOn: textOrNull,
  version: { ...whole, description: 'Counts its changes.' },
}));
