import { languages, ownNames } from '../../foundation/i18n/languages.js';
import type { FilledForm } from '../filled-form.js';
import { useReader } from '../reader.js';

/** A field with the words for it. */
interface Named {
  name: string;
  label: string;
}

/** The fields of a text in six languages, with the words for each. */
export function inSixLanguages(name: string, label: string): Named[] {
  return languages.map((one) => ({ name: `${name}_${one}`, label: `${label}, ${ownNames[one]}` }));
}

interface Props<Dto extends object> {
  form: FilledForm<Dto>;
  /** How the form would be filled in with what stands there now. */
  present: FilledForm<Dto>;
  fields: readonly Named[];
}

/**
 * Two people have changed one thing: what the other one has written stands beside what this reader has, field by field,
 * so that neither is lost. Nothing is shown where nothing differs.
 */
export function Meanwhile<Dto extends object>({ form, present, fields }: Props<Dto>) {
  const { t } = useReader();
  if (!form.isStale) return null;
  const said = (one: FilledForm<Dto>, name: string) => one.list(name as keyof Dto & string).map((text) => text.trim()).join('\n');
  const differing = fields
    .map(({ name, label }) => ({ name, label, theirs: said(present, name), mine: said(form, name) }))
    .filter(({ theirs, mine }) => theirs !== mine);
  if (differing.length === 0) return null;
  return (
    <section class="notice warn flow" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t('web.meanwhile')}</h2>
      <p>{t('web.meanwhileHint')}</p>
      <dl class="facts">
        {differing.map(({ name, label, theirs, mine }) => (
          <Both key={name} label={label} theirs={theirs} mine={mine} />
        ))}
      </dl>
    </section>
  );
}

function Both({ label, theirs, mine }: { label: string; theirs: string; mine: string }) {
  const { t } = useReader();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {t('web.standsNow')}{' '}
        <bdi class="written">{theirs || t('web.nothingWritten')}</bdi>
      </dd>
      <dd>
        {t('web.youWrote')}{' '}
        <bdi class="written">{mine || t('web.nothingWritten')}</bdi>
      </dd>
    </>
  );
}
