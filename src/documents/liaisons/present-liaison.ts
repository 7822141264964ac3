import { exactly, listOf, named, orNull, text, textOrNull, yesNo } from '../../web/json-schema.js';
import { lineSchema, presentLine } from '../present-document.js';
import { liaisonPurposes } from './addressee.js';
import { directions, type Liaison, liaisonStates } from './liaison.entity.js';
import type { LiaisonLine } from './liaisons.service.js';

/** A statement as programs get it; what it asks of whom is told to those who may read it. */
export function presentLiaison({ liaison, line, isKept }: LiaisonLine) {
  return { document: presentLine(line), statement: line.sight === 'all' ? presentStatement(liaison, isKept) : null };
}

function presentStatement(liaison: Liaison, isKept: boolean) {
  const { direction, state, awaitsReply, sender, replyBy, approval, contact } = liaison;
  const addressees = liaison.addressees.map(({ email, ...said }) => ({ ...said, email: isKept ? email : null }));
  const { repliesTo, receivedOn, approvedOn, sentOn, answeredOn } = liaison;
  return {
    ...{ direction, state, awaitsReply, sender, addressees, replyBy, approval, contact },
    ...{ repliesTo: repliesTo?.slug ?? null, receivedOn, approvedOn, sentOn, answeredOn },
  };
}

const addresseeSchema = named(
  'LiaisonAddressee',
  exactly({
    name: text,
    purpose: { enum: liaisonPurposes, description: 'What is asked of this one.' },
    replyBy: { ...textOrNull, description: 'The day by which it is asked to reply.' },
    email: { ...textOrNull, description: 'Where it is written to; told to the secretariat alone.' },
    answeredOn: textOrNull,
  }),
);

const statementSchema = named(
  'LiaisonStatement',
  exactly({
    direction: { enum: directions },
    state: { enum: liaisonStates },
    awaitsReply: { ...yesNo, description: 'Whether a reply is asked for and has not come, from the group or to it.' },
    sender: { ...textOrNull, description: 'The body that sent it; null where the group does.' },
    addressees: listOf(addresseeSchema),
    replyBy: { ...textOrNull, description: 'The nearest day by which a reply is asked for that has not come.' },
    approval: { ...textOrNull, description: 'At which level it was approved.' },
    contact: textOrNull,
    repliesTo: { ...textOrNull, description: 'The slug of the statement to which it replies.' },
    receivedOn: textOrNull,
    approvedOn: textOrNull,
    sentOn: textOrNull,
    answeredOn: textOrNull,
  }),
);

export const liaisonSchema = named('Liaison', exactly({ document: lineSchema, statement: orNull(statementSchema) }));
