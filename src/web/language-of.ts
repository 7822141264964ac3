import { isLanguage, type Language } from '../foundation/i18n/languages.js';
import { readCookies } from './cookies.js';
import type { PortalRequest } from './request.js';

/** The reader's language: from `?lang=`, the account, the cookie, `Accept-Language`, in this order; else English. */
export function languageOf(request: PortalRequest): Language {
  const wanted = [request.query.lang, request.actor?.person?.language, readCookies(request).lang];
  return wanted.find(isLanguage) ?? acceptedLanguage(request.headers['accept-language'] ?? '') ?? 'en';
}

/** The best of the six that a browser asks for: `fr-CH, fr;q=0.9, en;q=0.8` (RFC 9110, 12.5.4). */
function acceptedLanguage(header: string): Language | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((one) => one.trim().startsWith('q='))?.trim().slice(2);
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ language }) => language)
    .find(isLanguage);
}
