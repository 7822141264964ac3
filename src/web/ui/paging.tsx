import { useReader } from '../reader.js';
import { addressOf, type ListAddress } from './list-address.js';

interface Props {
  address: ListAddress;
  /** From 1. */
  page: number;
  pages: number;
}

/** The way through a list of several pages; nothing where one holds it all. */
export function Paging({ address, page, pages }: Props) {
  const { t } = useReader();
  if (pages <= 1) return null;
  const to = (number: number) => addressOf(address, { page: number === 1 ? undefined : String(number) });
  return (
    <nav class="paging row no-print" aria-label={t('web.pages')}>
      {page > 1 && (
        <a class="button small" rel="prev" href={to(page - 1)}>
          {t('web.previousPage')}
        </a>
      )}
      <span>{t('web.pageOf', { page, pages })}</span>
      {page < pages && (
        <a class="button small" rel="next" href={to(page + 1)}>
          {t('web.nextPage')}
        </a>
      )}
    </nav>
  );
}
