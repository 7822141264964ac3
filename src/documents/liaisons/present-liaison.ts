import { exactly, listOfTexts, named, orNull, textOrNull, yesNo } from '../../web/json-schema.js';
import { lineSchema, presentLine } from '../present-document.js';
import { directions, type Liaison, liaisonPurposes, liaisonStates } from './liaison.entity.js';
import type { LiaisonLine } from './liaisons.service.js';

/** A statement as programs get it; what it asks of whom is told to those who may read it. */
export function presentLiaison({ liaison, line }: LiaisonLine) {
  return { document: presentLine(line), statement: line.sight === 'all' ? presentStatement(liaison) : null };
}

function presentStatement(liaison: Liaison) {
  const { direction, state, awaitsReply, sender, addressees, purpose, replyBy, approval, contact } = liaison;
  const { repliesTo, receivedOn, approvedOn, sentOn, answeredOn } = liaison;
  return {
    ...{ direction, state, awaitsReply, sender, addressees, purpose, replyBy, approval, contact },
    ...{ repliesTo: repliesTo?.slug ?? null, receivedOn, approvedOn, sentOn, answeredOn },
  };
}

const statementSchema = named(
  'LiaisonStatement',
  exactly({
    direction: { enum: directions },
    state: { enum: liaisonStates },
    awaitsReply: { ...yesNo, description: 'Whether a reply is asked for and has not come, from the group or to it.' },
    sender: { ...textOrNull, description: 'The body that sent it; null where the group does.' },
    addressees: listOfTexts,
    purpose: { enum: liaisonPurposes },
    replyBy: textOrNull,
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
