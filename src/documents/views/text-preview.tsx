import type { TextBlock } from '../../foundation/files/text-block.js';
import { directionOf, type Language } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { ToldText } from '../../web/ui/told.js';

/** The beginning of a file's text. */
export interface Preview {
  language: Language;
  /** In which languages there is a text to show. */
  languages: readonly Language[];
  blocks: readonly TextBlock[];
  isCut: boolean;
}

/** The text of a file as safe HTML: nothing of the file's own markup gets here, only its words and their kind. */
export function TextPreview({ preview: { language, blocks, isCut } }: { preview: Preview }) {
  const { t } = useReader();
  return (
    <div class="paper">
      <div class="text" lang={language} dir={directionOf(language)}>
        {runsOf(blocks).map((run, index) => (
          <Run key={index} blocks={run} />
        ))}
      </div>
      <p class="small muted">{isCut ? t('documents.previewCut') : t('documents.previewFrom')}</p>
    </div>
  );
}

/** Items and rows that follow each other belong together. */
function runsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const runs: TextBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const goesOn = run?.[0]?.as === block.as && (block.as === 'item' || block.as === 'row');
    if (goesOn) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function Run({ blocks }: { blocks: readonly TextBlock[] }) {
  const [first] = blocks;
  if (first?.as === 'row') return <Rows blocks={blocks} />;
  if (first?.as === 'item') {
    return (
      <ul>
        {blocks.map(({ text }, index) => (
          <li key={index}>
            <Lines text={text} />
          </li>
        ))}
      </ul>
    );
  }
  const lines = <Lines text={first?.text ?? ''} />;
  return first?.as === 'heading' ? <h3>{lines}</h3> : <p>{lines}</p>;
}

function Rows({ blocks }: { blocks: readonly TextBlock[] }) {
  const { t } = useReader();
  return (
    <section class="scroll" role="region" tabindex={0} aria-label={t('documents.tableInText')}>
      <table>
        <tbody>
          {blocks.map(({ cells = [] }, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Lines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <span key={index} dir="auto">
          {index > 0 && <br />}
          <ToldText text={line} />
        </span>
      ))}
    </>
  );
}
