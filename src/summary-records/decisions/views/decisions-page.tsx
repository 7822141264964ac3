import type { Language } from '../../../foundation/i18n/languages.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { numberInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Moment } from '../../../web/ui/moment.js';
import type { Mentions } from '../../../web/ui/told.js';
import { Layout } from '../../../web/views/layout.js';
import type { EditionSection } from '../../editions/edition.entity.js';
import { ParagraphText, SectionHeading } from '../../paragraphs/views/paragraph-text.js';
import type { Decided } from '../decisions.service.js';

/** The decisions of a record alone, each under its heading and with the number of its paragraph. */
export function DecisionsPage({ edition, sections, mentions }: Decided & { mentions: Mentions }) {
  const { t } = useReader();
  const { record: { meeting }, kind, issuedAt, language } = edition;
  const title = t('summary-records.decisionsOf', { name: numberInWords(meeting, t) });
  const address = `/meetings/${meeting.slug}/record`;
  return (
    <Layout title={title} place="meetings" mentions={mentions}>
      <div class="page-head">
        <Crumbs crumbs={[...meetingCrumbs(meeting, t), { href: address, label: t('summary-records.title') }]} />
        <h1>{title}</h1>
        <p>
          <Badge tone={kind === 'approved' ? 'ok' : 'warn'}>{t(`summary-records.kind_${kind}`)}</Badge> <Moment at={issuedAt} zone={meeting.timeZone} />
        </p>
      </div>
      {sections.length === 0 && <p class="muted">{t('summary-records.nothingDecided')}</p>}
      <article class="record" aria-label={t('summary-records.decisions')}>
        {sections.map((section) => (
          <Part key={section.number} section={section} original={language} address={address} />
        ))}
      </article>
    </Layout>
  );
}

interface PartProps {
  section: EditionSection;
  original: Language | null;
  /** Where the whole record is read. */
  address: string;
}

function Part({ section: { number, titles, paragraphs }, original, address }: PartProps) {
  const { t } = useReader();
  return (
    <>
      <SectionHeading number={number} titles={titles} />
      {paragraphs.map((paragraph) => (
        <ParagraphText key={paragraph.handle} {...paragraph} original={original}>
          <a class="tools no-print" href={`${address}#${paragraph.handle}`}>
            {t('summary-records.inRecord')}
            <span class="vh"> {paragraph.number}</span>
          </a>
        </ParagraphText>
      ))}
    </>
  );
}
