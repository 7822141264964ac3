import type { Preview } from '../../documents/views/text-preview.js';
import { useReader, useWays } from '../../web/reader.js';
import { languageInWords } from '../../web/ui/in-words.js';

/** In which languages the text can be shown here. */
export function PreviewLanguages({ preview, address }: { preview: Preview; address: string }) {
  const { language } = useReader();
  const way = useWays();
  if (preview.languages.length < 2) return null;
  return (
    <ul class="langs few">
      {preview.languages.map((one) => (
        <li key={one}>
          <a href={way(`${address}?preview=${one}#preview`)} aria-current={one === preview.language ? 'true' : undefined} title={languageInWords(one, language)}>
            {one.toUpperCase()}
            <span class="vh"> {languageInWords(one, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
