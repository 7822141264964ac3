import type { LocalizedText } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import type { Instrument } from '../instrument.entity.js';
import { printParagraph } from '../instrument-name.js';

interface Props {
  instrument: Instrument;
  paragraph?: string | null;
  /** Whether the body that issued it is named with it. */
  inFull?: boolean;
}

/** An instrument by its name, leading to its page; with the paragraph that is meant, where one is. */
export function InstrumentLink({ instrument, paragraph = null, inFull = false }: Props) {
  const { language } = useReader();
  const called = inFull ? instrument.calledInFullIn(language) : instrument.calledIn(language);
  const text = printParagraph(called.text, paragraph, called.language);
  return <a href={`/instruments/${instrument.slug}`}><InstrumentName called={{ ...called, text }} /></a>;
}

/** A name with the language that it is in. */
export function InstrumentName({ called: { text, language: its } }: { called: LocalizedText }) {
  const { language } = useReader();
  return (
    <span dir="auto" {...(its === language ? {} : { lang: its })}>
      {text}
    </span>
  );
}
