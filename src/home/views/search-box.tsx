import { useReader } from '../../web/reader.js';

interface Props {
  asked?: string;
  /** Symbols that show how one may ask. */
  examples?: readonly string[];
}

/** The large search box, by symbol in any spelling, title or source. */
export function SearchBox({ asked, examples = [] }: Props) {
  const { t } = useReader();
  return (
    <>
      <form action="/documents" role="search" class="search" aria-label={t('home.searchDocuments')}>
        <label class="vh" for="search">
          {t('web.searchHint')}
        </label>
        <input id="search" type="search" name="q" value={asked} placeholder={t('web.searchHint')} />
        <button type="submit" class="button primary">
          {t('web.search')}
        </button>
      </form>
      <p class="small muted">
        {t('home.searchExamples')}{' '}
        {examples.map((symbol) => (
          <Example key={symbol} text={symbol} />
        ))}
        <Example text={t('home.exampleWord')} />
      </p>
    </>
  );
}

function Example({ text }: { text: string }) {
  return (
    <>
      <a class="example" href={`/documents?q=${encodeURIComponent(text)}`}>
        <bdi>{text}</bdi>
      </a>{' '}
    </>
  );
}
