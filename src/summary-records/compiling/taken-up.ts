import { areAlike, type Language } from '../../foundation/i18n/languages.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { numberInWords, ofNumberInWords } from '../../meetings/views/meeting-name.js';
import { translator } from '../../foundation/i18n/translator.js';
import type { OutcomeStep } from '../../proceedings/outcomes/outcome-step.entity.js';
import { localizedText } from '../../web/ui/localized.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined, type Tongue } from './saying.js';
import { isWritten, wordsOf } from './words.js';
import { joinedTexts } from '../paragraphs/kin.js';

/**
 * That a meeting took up what an earlier one had decided, proposed or asked for: how it was answered, and what became of
 * it. It stands under the item of the document that answers it, else under the item of that name.
 */
export function takenUpFact(meeting: Meeting, agenda: readonly AgendaItem[], step: OutcomeStep, itemOfAnswer: AgendaItem | null): RecordFact {
  const { note } = step.outcome;
  const href = `/meetings/${note.meeting.slug}/outcomes/${note.number}`;
  return {
    key: `outcome/${note.meeting.slug}/${note.number}`,
    tells: 'outcome',
    item: itemOfAnswer ?? agenda.find(({ titles }) => note.item !== null && areAlike(titles, note.item.titles)) ?? null,
    texts: inAllLanguages((tongue) => {
      const { language } = tongue;
      if (!isWritten(note.texts, language)) return null;
      const said = joined(tongue, [asked(step, tongue), ended(wordsOf(note.texts, language), language)]);
      const since = joined(tongue, [...answered(step, tongue), became(meeting, step, tongue)]);
      return joinedTexts([{ [language]: said }, { [language]: since }])[language]!;
    }),
    sources: [{ href, by: step.by, at: step.at }],
  };
}

/** Who asked for what a document answers: the values of the sentence that introduces it. */
export function askedFor(step: OutcomeStep | undefined, { language }: Tongue): { asked: string; asker: string } {
  if (!step) return { asked: 'none', asker: '' };
  const { kind, meeting } = step.outcome.note;
  return { asked: kind, asker: ofNumberInWords(meeting, translator(language)) };
}

function asked({ outcome: { note } }: OutcomeStep, { language, say }: Tongue): string {
  return say('summary-records.takenUp', { kind: note.kind, asker: ofNumberInWords(note.meeting, translator(language)) });
}

/** With what it was answered: a document, or what its addressee reported in words alone. */
function answered({ document, isOral, outcome }: OutcomeStep, { language, say }: Tongue): string[] {
  const who = outcome.addressee ?? outcome.responsible;
  const by = who ? localizedText(who, language) : '';
  return [
    ...(document ? [say('summary-records.answered_document', { symbol: document.symbol })] : []),
    ...(isOral ? [say('summary-records.answered_oral', { by, hasBy: by ? 'yes' : 'no' })] : []),
  ];
}

function became({ number }: Meeting, { state, outcome: { dueMeeting } }: OutcomeStep, { language, say }: Tongue): string {
  if (state !== 'carried-over') return say(`summary-records.became_${state}`);
  const next = dueMeeting && dueMeeting.number > number ? numberInWords(dueMeeting, translator(language)) : '';
  return say('summary-records.became_carried-over', { next, hasNext: next ? 'yes' : 'no' });
}

/** Somebody's words as a sentence that others can follow. */
function ended(words: string, language: Language): string {
  if (/[.!?…。！？؟]$/u.test(words)) return words;
  return `${words}${language === 'zh' ? '。' : '.'}`;
}
