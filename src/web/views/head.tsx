import { languages } from '../../foundation/i18n/languages.js';
import { type Reader, useReader } from '../reader.js';

/** What stands in the head of every page: its title, its other languages, and how it looks. */
export function Head({ title }: { title: string }) {
  const reader = useReader();
  const { assets } = reader;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} | Plenary`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {languages.map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={reader.origin + inOtherLanguage(reader, one)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={reader.origin + reader.path} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <link rel="stylesheet" href={assets.css} />
      <script src={assets.script} defer />
    </head>
  );
}

/** The page in another language. */
export function inOtherLanguage({ path }: Reader, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
