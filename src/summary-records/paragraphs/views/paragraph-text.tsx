import type { ComponentChildren } from 'preact';
import { inLanguage, type Language, type Texts } from '../../../foundation/i18n/languages.js';
import { readProse } from '../../../foundation/prose/prose.js';
import { useReader } from '../../../web/reader.js';
import { Told } from '../../../web/ui/told.js';
import { ProseLine, ProseList } from '../../../web/ui/prose.js';

/** Where a part of a record stands on its page. */
export function anchorOf(number: string): string {
  return `i${number.replaceAll(/[^\w-]+/g, '-')}`;
}

interface HeadingProps {
  number: string;
  titles: Texts;
  /** By which name paragraphs are moved into the part, where they can be. */
  section?: string;
}

/** The heading of a part of a record, with its number. */
export function SectionHeading({ number, titles, section }: HeadingProps) {
  return (
    <h2 id={anchorOf(number)} data-section={section}>
      <span class="n">
        <bdi>{number}</bdi>
      </span>
      <Told of={titles} />
    </h2>
  );
}

interface Props {
  handle: string;
  /** What is printed beside it; null for what is left out. */
  number: string | null;
  texts: Texts;
  /** In which language the record was written; what is missing in the reader's is shown in it. */
  original?: Language | null;
  /** What stands behind its last line. */
  children?: ComponentChildren;
}

/** A paragraph of a record: its number leads to it, its symbols to their documents. */
export function ParagraphText({ handle, number, texts, original, children }: Props) {
  const { language } = useReader();
  const found = inLanguage(texts, language, original);
  const blocks = readProse(found?.text ?? '');
  const marks = { dir: 'auto', lang: found && found.language !== language ? found.language : undefined } as const;
  return (
    <>
      {blocks.map((block, index) => {
        const [isFirst, isLast] = [index === 0, index === blocks.length - 1];
        const leading = isFirst && number && (
          <a class="n" href={`#${handle}`}>
            <bdi>{number}</bdi>
          </a>
        );
        if (block.kind === 'list') {
          return (
            <div key={index} class="in-list" id={isFirst ? handle : undefined} {...marks}>
              {leading}
              <ProseList items={block.items} />
              {isLast && children && <p>{children}</p>}
            </div>
          );
        }
        return (
          <p key={index} id={isFirst ? handle : undefined} {...marks}>
            {leading}
            <ProseLine runs={block.runs} /> {isLast && children}
          </p>
        );
      })}
    </>
  );
}
