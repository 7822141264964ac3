import type { ComponentChildren } from 'preact';
import { type FileKind, fileKinds } from '../../foundation/files/file-kinds.js';
import { languages, ownNames } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { lastDownload, plainSeries } from '../pack-choice.js';
import type { PackPaper } from '../pack-paper.js';

interface Props {
  action: string;
  /** The documents that may come into the pack: the form offers only what leaves something out. */
  papers: readonly PackPaper[];
  /** Whether the reader has taken everything before. */
  hasTaken?: boolean;
}

/** Under this name rows of tables belong to the form though they stand elsewhere on the page. */
export const packFormId = 'pack';

/** What of a meeting's or a group's documents is to be downloaded; an ordinary form that leads to the pack. */
export function PackForm({ action, papers, hasTaken = false }: Props) {
  const { t, actor } = useReader();
  const files = papers.flatMap(({ variants }) => variants.flatMap((variant) => variant.files));
  if (files.length === 0) return null;
  const present = new Set(files.map(({ language }) => language));
  const formats = [...new Set(files.map(({ kind }) => kind))];
  const types = [...new Set(papers.map(({ document }) => document.series || plainSeries))].toSorted();
  return (
    <details class="no-print">
      <summary>{t('delivery.choose')}</summary>
      <form id={packFormId} class="panel stack" action={action}>
        {actor.looking && <input type="hidden" name="eyes" value={actor.looking.eye} />}
        <p class="hint">{t('delivery.chooseHint')}</p>
        <Ticks legend={t('delivery.languages')}>
          {languages.filter((one) => present.has(one)).map((one) => (
            <Tick key={one} name="languages" value={one}>
              <span lang={one}>{ownNames[one]}</span>
            </Tick>
          ))}
        </Ticks>
        <Ticks legend={t('delivery.formats')}>
          {inOrder(formats).map((kind) => (
            <Tick key={kind} name="formats" value={kind}>
              {fileKinds[kind].name}
            </Tick>
          ))}
        </Ticks>
        {types.length > 1 && (
          <Ticks legend={t('delivery.types')}>
            {types.map((type) => (
              <Tick key={type} name="types" value={type}>
                {type}
              </Tick>
            ))}
          </Ticks>
        )}
        <div class="field">
          <label for="pack-since">{t('delivery.since')}</label>
          <input id="pack-since" class="short" type="date" name="since" />
        </div>
        <p>
          <button type="submit" class="button short">
            {t('delivery.downloadChosen')}
          </button>
        </p>
        {hasTaken && (
          <p>
            <button type="submit" class="button short" name="since" value={lastDownload}>
              {t('delivery.downloadChosenNew')}
            </button>
          </p>
        )}
      </form>
    </details>
  );
}

function Ticks({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="checks">{children}</div>
    </fieldset>
  );
}

function Tick({ name, value, children }: { name: string; value: string; children: ComponentChildren }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} /> {children}
    </label>
  );
}

function inOrder(kinds: readonly FileKind[]): FileKind[] {
  return (Object.keys(fileKinds) as FileKind[]).filter((kind) => kinds.includes(kind));
}
