import { ownNames } from '../../../foundation/i18n/languages.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { numberInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Badge, type Tone } from '../../../web/ui/badge.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Layout } from '../../../web/views/layout.js';
import { SectionHeading } from '../../paragraphs/views/paragraph-text.js';
import { TextChanges } from '../../paragraphs/views/text-changes.js';
import type { RecordComparison } from '../changes.service.js';
import { isTold, type ParagraphFate, type SectionFate } from '../record-changes.js';
import { StateChoice } from './state-choice.js';

/** What changed between two states of a record, paragraph by paragraph. */
export function ChangesPage({ comparison }: { comparison: RecordComparison }) {
  const { t } = useReader();
  const { meeting, sections } = comparison;
  const title = t('summary-records.changesTitle');
  const record = { href: `/meetings/${meeting.slug}/record`, label: t('summary-records.titleOf', { name: numberInWords(meeting, t) }) };
  return (
    <Layout title={title} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={[...meetingCrumbs(meeting, t), record]} />
        <h1>{title}</h1>
      </div>
      <StateChoice comparison={comparison} />
      <p role="status">{t('documents.changesCount', { count: sections.flatMap(({ paragraphs }) => paragraphs).filter(isTold).length })}</p>
      <div class="record">
        {sections.map((section) => (
          <SectionChanges key={section.number} section={section} />
        ))}
      </div>
    </Layout>
  );
}

function SectionChanges({ section: { number, titles, paragraphs } }: { section: SectionFate }) {
  const told = paragraphs.filter(isTold);
  if (told.length === 0) return null;
  return (
    <>
      <SectionHeading number={number} titles={titles} />
      {told.map((paragraph) => (
        <section key={paragraph.handle} class="section" aria-labelledby={paragraph.handle}>
          <ParagraphChanges paragraph={paragraph} />
        </section>
      ))}
    </>
  );
}

const tones: Record<ParagraphFate['fate'], Tone> = { kept: 'info', changed: 'warn', new: 'ok', gone: 'bad' };

function ParagraphChanges({ paragraph }: { paragraph: ParagraphFate }) {
  const { t, language } = useReader();
  const { handle, fate, isMoved, before, after, languages } = paragraph;
  const others = languages.filter((one) => one !== language);
  return (
    <>
      <h3 id={handle}>
        <bdi>{(after ?? before)!.number}</bdi> {fate !== 'kept' && <Badge tone={tones[fate]}>{t(`summary-records.fate_${fate}`)}</Badge>}{' '}
        {isMoved && <Badge tone="info">{t('summary-records.movedFrom', { number: before!.number })}</Badge>}
      </h3>
      {(languages.includes(language) || fate === 'kept') && <Changed paragraph={paragraph} in={language} />}
      {others.map((one) => (
        <details key={one}>
          <summary lang={one}>{ownNames[one]}</summary>
          <Changed paragraph={paragraph} in={one} />
        </details>
      ))}
    </>
  );
}

function Changed({ paragraph: { before, after }, in: language }: { paragraph: ParagraphFate; in: ParagraphFate['languages'][number] }) {
  return <TextChanges from={before?.texts[language] ?? ''} to={after?.texts[language] ?? ''} language={language} />;
}
