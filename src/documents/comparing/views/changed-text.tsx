import { directionOf, type Language } from '../../../foundation/i18n/languages.js';
import { useReader } from '../../../web/reader.js';
import { type ComparedBlock, isChanged } from '../differences.js';
import type { Stretch } from '../stretches.js';

/** How many paragraphs that stayed the same are shown before and after a change. */
const around = 1;
/** So few of them are not worth folding away. */
const fewest = 3;

/** A text with what came and what went. Long stretches that stayed the same are folded away. */
export function ChangedText({ blocks, language }: { blocks: readonly ComparedBlock[]; language: Language }) {
  return (
    <div class="paper">
      <div class="text changes" lang={language} dir={directionOf(language)}>
        {partsOf(blocks).map((part, index) => (
          <Part key={index} blocks={part} />
        ))}
      </div>
    </div>
  );
}

function Part({ blocks }: { blocks: readonly ComparedBlock[] }) {
  const { t, language } = useReader();
  const folded = isChanged(blocks[0]!) ? [] : blocks.slice(around, -around);
  const isFolded = folded.length >= fewest;
  const shown = (part: readonly ComparedBlock[]) => part.map((block, index) => <Block key={index} block={block} />);
  if (!isFolded) return <>{shown(blocks)}</>;
  return (
    <>
      {shown(blocks.slice(0, around))}
      <details>
        <summary lang={language} dir={directionOf(language)}>
          {t('documents.unchangedParagraphs', { count: folded.length })}
        </summary>
        {shown(folded)}
      </details>
      {shown(blocks.slice(-around))}
    </>
  );
}

function Block({ block: { as, stretches } }: { block: ComparedBlock }) {
  const marked = stretches.map((stretch, index) => <Mark key={index} stretch={stretch} />);
  return as === 'heading' ? <h3>{marked}</h3> : <p class={as === 'item' ? 'item' : undefined}>{marked}</p>;
}

/** Many screen readers pass over the elements in silence: what came and what went is also said in words. */
function Mark({ stretch: { change, text } }: { stretch: Stretch }) {
  const { t } = useReader();
  const words = text.replaceAll('\t', ' | ');
  if (change === 'same') return <>{words}</>;
  if (change === 'removed') {
    return (
      <del>
        <Said text={t('documents.removedBegins')} />
        {words}
        <Said text={t('documents.removedEnds')} />
      </del>
    );
  }
  return (
    <ins>
      <Said text={t('documents.addedBegins')} />
      {words}
      <Said text={t('documents.addedEnds')} />
    </ins>
  );
}

function Said({ text }: { text: string }) {
  const { language } = useReader();
  return <span class="vh" lang={language}>{` ${text} `}</span>;
}

/** Blocks that follow each other, apart by whether anything changed in them. */
function partsOf(blocks: readonly ComparedBlock[]): ComparedBlock[][] {
  const parts: ComparedBlock[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part && isChanged(part[0]!) === isChanged(block)) part.push(block);
    else parts.push([block]);
  }
  return parts;
}
