import type { DocumentLine } from '../../../documents/document-details.js';
import { DocumentLink } from '../../../documents/views/document-row.js';
import { SourceNames } from '../../../documents/views/source-names.js';
import { readProse } from '../../../foundation/prose/prose.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Prose } from '../../../web/ui/prose.js';
import { Told } from '../../../web/ui/told.js';
import { Layout } from '../../../web/views/layout.js';
import { OutcomeList } from '../../outcomes/views/outcome-line.js';
import type { Annotation } from '../annotation.entity.js';
import type { AnnotatedAgenda, AnnotatedItem } from '../annotated-agenda.gatherer.js';

/** What the chair has before her while the meeting sits, on the screen or on paper. */
export function AnnotationsPage({ sight }: { sight: AnnotatedAgenda }) {
  const { t } = useReader();
  const { meeting, open, items, loose, left, mentions } = sight;
  return (
    <Layout title={t('proceedings.annotations')} place="meetings" mentions={mentions}>
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <h1>{t('proceedings.annotations')}</h1>
        <p class="lede">{t('proceedings.annotationsFor')}</p>
      </div>
      {open.length > 0 && (
        <section class="section" aria-labelledby="open">
          <h2 id="open">{t('outcomes.openTitle')}</h2>
          <OutcomeList outcomes={open} />
        </section>
      )}
      {items.length === 0 && <p class="muted">{t('proceedings.noAgenda')}</p>}
      {items.map((one) => (
        <Item key={one.item.code} address={`/meetings/${meeting.slug}/annotations`} annotated={one} />
      ))}
      {loose.length > 0 && (
        <section class="section" aria-labelledby="loose">
          <h2 id="loose">{t('proceedings.noItem')}</h2>
          <Papers lines={loose} />
        </section>
      )}
      {left.map((annotation) => (
        <section key={annotation.code} class="section flow" aria-labelledby={annotationPlace(annotation.code)}>
          <h2 id={annotationPlace(annotation.code)}>{t('proceedings.itemGone', { code: annotation.code })}</h2>
          <Words annotation={annotation} />
        </section>
      ))}
    </Layout>
  );
}

function Item({ address, annotated: { item, lines, open, annotation } }: { address: string; annotated: AnnotatedItem }) {
  const { t } = useReader();
  const id = annotationPlace(item.code);
  return (
    <section class="section flow" aria-labelledby={id}>
      <div class="row between">
        <h2 id={id}>
          <bdi>{item.code}</bdi> <Told of={item.titles} />
        </h2>
        <a class="button small" href={`${address}/${encodeURIComponent(item.code)}`}>
          {t('proceedings.annotate')}
          <span class="vh"> {item.code}</span>
        </a>
      </div>
      <Papers lines={lines} />
      {open.length > 0 && (
        <>
          <h3>{t('outcomes.openTitle')}</h3>
          <OutcomeList outcomes={open} />
        </>
      )}
      {annotation && <Words annotation={annotation} />}
    </section>
  );
}

/** Each with its source and what is asked for with it. */
function Papers({ lines }: { lines: readonly DocumentLine[] }) {
  const { t } = useReader();
  if (lines.length === 0) return null;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line.document.slug}>
          <DocumentLink line={line} />
          <div class="small">
            <SourceNames sources={line.sources} />
            {line.document.purpose && <span class="chip">{t(`documents.purpose_${line.document.purpose}`)}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ annotation }: { annotation: Annotation }) {
  const { t } = useReader();
  return (
    <>
      {(['speech', 'remarks'] as const).map((part) => {
        const text = annotation[part];
        return text ? (
          <div key={part} class={part === 'speech' ? 'read flow' : 'notice'}>
            <h3>{t(`proceedings.annotation_${part}`)}</h3>
            <Prose blocks={readProse(text)} />
          </div>
        ) : null;
      })}
    </>
  );
}

/** Where an item stands on the page; codes may hold signs that such names may not. */
export function annotationPlace(code: string): string {
  return `item-${code.replaceAll(/[^\w-]/g, '_')}`;
}
