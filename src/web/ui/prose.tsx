import { inLanguage, type Texts } from '../../foundation/i18n/languages.js';
import { type Block, readProse, type Run, stretchesOf } from '../../foundation/prose/prose.js';
import { useReader } from '../reader.js';
import { ToldText } from './told.js';

/** What people wrote in light markup: lines and lists. Symbols in it lead to their pages, as far as the page knows them. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'text' ? (
          <p key={index} dir="auto">
            <ProseLine runs={block.runs} />
          </p>
        ) : (
          <ProseList key={index} items={block.items} />
        ),
      )}
    </>
  );
}

/** The same of a text of data, in the reader's language where it was written in it. */
export function ToldProse({ of }: { of: Texts }) {
  const { language } = useReader();
  const found = inLanguage(of, language);
  if (!found) return null;
  return (
    <div lang={found.language === language ? undefined : found.language} dir="auto">
      <Prose blocks={readProse(found.text)} />
    </div>
  );
}

/** The bullets stand on the side of the list, in whatever script its items are. */
export function ProseList({ items }: { items: readonly Run[][] }) {
  return (
    <ul>
      {items.map((runs, index) => (
        <li key={index}>
          <span dir="auto">
            <ProseLine runs={runs} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One line of it, for where a paragraph has more to say than its words. */
export function ProseLine({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {stretchesOf(runs).map(({ link, runs: inside }, index) =>
        link === undefined ? <Words key={index} runs={inside} /> : <LinkTo key={index} address={link} runs={inside} />,
      )}
    </>
  );
}

/** Leads where its writer says, whatever symbols stand in its words; search engines need not follow it. */
function LinkTo({ address, runs }: { address: string; runs: readonly Run[] }) {
  return (
    <a href={address} rel="nofollow noopener">
      <Words runs={runs} />
    </a>
  );
}

function Words({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, emphasis, strong, link }, index) => {
        const words = link === undefined ? <ToldText key={index} text={text} /> : text;
        const stressed = emphasis ? <em key={index}>{words}</em> : words;
        return strong ? <strong key={index}>{stressed}</strong> : stressed;
      })}
    </>
  );
}
