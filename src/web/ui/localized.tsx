import { inLanguage, type Language, type Texts } from '../../foundation/i18n/languages.js';
import { useReader } from '../reader.js';

interface Props {
  of: Texts;
  original?: Language | null;
}

/** A text of data in the reader's language where it exists, with the language that it is in (LNG-4). */
export function Localized({ of, original }: Props) {
  const { language } = useReader();
  const found = inLanguage(of, language, original);
  if (!found) return null;
  const marks = found.language === language ? {} : { lang: found.language };
  return (
    <span dir="auto" {...marks}>
      {found.text}
    </span>
  );
}

/** The same without marks, for places that hold text alone, such as a page's title. */
export function localizedText(texts: Texts, language: Language, original?: Language | null): string {
  return inLanguage(texts, language, original)?.text ?? '';
}
