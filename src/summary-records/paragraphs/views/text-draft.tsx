import type { ComponentChildren } from 'preact';
import { useReader } from '../../../web/reader.js';
import { Arranging } from '../../../web/ui/arranging.js';
import { Badge } from '../../../web/ui/badge.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Told } from '../../../web/ui/told.js';
import type { NumberedParagraph, Section } from '../sections.js';
import { anchorOf, ParagraphText, SectionHeading } from './paragraph-text.js';

interface Props {
  sections: readonly Section[];
  /** Where its paragraphs are written; null once it may change no more. */
  address: string | null;
  /** How the form of a new paragraph is told its section: `item`. */
  under: string;
  /** The version of the text, where its paragraphs are dragged to their places. */
  arranged?: number;
  /** What stands beside the text. */
  children: ComponentChildren;
}

/** The workspace of a text: between its outline and what can be done with it. */
export function TextDraft({ sections, address, under, arranged, children }: Props) {
  const { t } = useReader();
  return (
    <div class="cols three">
      <nav class="sticky" aria-label={t('summary-records.outline')}>
        <ol class="outline">
          {sections.map((section) => (
            <OutlineLine key={section.number} section={section} />
          ))}
        </ol>
      </nav>
      <article class="record" aria-label={t('summary-records.text')}>
        {address && arranged && <Dragging address={address} version={arranged} />}
        {sections.map((section) => (
          <SectionDraft key={section.number} section={section} address={address} under={under} />
        ))}
      </article>
      <aside class="stack" aria-label={t('summary-records.build')}>
        {children}
      </aside>
    </div>
  );
}

/** What is sent when a paragraph has been dragged to another place; its own page moves it without that. */
function Dragging({ address, version }: { address: string; version: number }) {
  const { t } = useReader();
  return (
    <Arranging address={address} verb="move" grip={t('summary-records.drag')}>
      <PostForm action={address}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="section" />
        <input type="hidden" name="behind" />
        <button type="submit">{t('summary-records.move')}</button>
      </PostForm>
    </Arranging>
  );
}

function OutlineLine({ section: { number, titles, paragraphs } }: { section: Section }) {
  return (
    <li>
      <a href={`#${anchorOf(number)}`}>
        <b>
          <bdi>{number}</bdi>
        </b>{' '}
        <Told of={titles} /> <span class="small muted">{paragraphs.filter((one) => one.number !== null).length}</span>
      </a>
    </li>
  );
}

function SectionDraft({ section: { key, number, titles, paragraphs }, address, under }: Pick<Props, 'address' | 'under'> & { section: Section }) {
  const { t } = useReader();
  return (
    <>
      <SectionHeading number={number} titles={titles} section={key} />
      {paragraphs.map((numbered) => (
        <ParagraphDraft key={numbered.paragraph.handle} numbered={numbered} address={address} />
      ))}
      {address && (
        <p class="adding" data-stays>
          <a class="tools" href={`${address}/new${key ? `?${under}=${encodeURIComponent(key)}` : ''}`}>
            {t('summary-records.addTo', { number })}
          </a>
        </p>
      )}
    </>
  );
}

function ParagraphDraft({ numbered: { number, paragraph }, address }: { numbered: NumberedParagraph; address: string | null }) {
  const { t } = useReader();
  const { handle, texts, isOutdated, isLeftOut, joinedInto } = paragraph;
  return (
    <ParagraphText handle={handle} number={number} texts={texts}>
      {isLeftOut && <Badge tone="warn">{t('summary-records.leftOut')}</Badge>}{' '}
      {joinedInto && <a href={`#${joinedInto}`}>{t('summary-records.wasJoined')}</a>}{' '}
      {isOutdated && <Badge tone="warn">{t('summary-records.outdated')}</Badge>}{' '}
      {address && (
        <a class="tools" href={`${address}/${handle}`}>
          {t('summary-records.edit')}
          <span class="vh"> {number ?? handle}</span>
        </a>
      )}
    </ParagraphText>
  );
}

/** The paragraphs that a person wrote and whose facts have changed since. */
export function Outdated({ sections }: { sections: readonly Section[] }) {
  const { t } = useReader();
  const outdated = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ paragraph }) => paragraph.isOutdated);
  if (outdated.length === 0) return null;
  return (
    <section class="section" aria-labelledby="outdated">
      <h2 id="outdated">{t('summary-records.outdatedTitle')}</h2>
      <ul class="plain">
        {outdated.map(({ number, paragraph: { handle } }) => (
          <li key={handle}>
            <a href={`#${handle}`}>
              <bdi>{number ?? handle}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
