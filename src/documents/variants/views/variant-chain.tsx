import { useReader, useWay } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { DayOf } from '../../../web/ui/moment.js';
import { type DocumentLine, formerOf, type VariantFiles } from '../../document-details.js';
import type { Variant } from '../variant.entity.js';

/** All issues of a document in their order, with the one that is shown. */
export function VariantChain({ line, shown }: { line: DocumentLine; shown: VariantFiles | null }) {
  return (
    <ol class="chain">
      {line.variants.map(({ variant }) => (
        <li key={variant.key} class={variant.key === shown?.variant.key ? 'now' : undefined}>
          <VariantLink line={line} variant={variant} isShown={variant.key === shown?.variant.key} />
        </li>
      ))}
    </ol>
  );
}

function VariantLink({ line, variant, isShown }: { line: DocumentLine; variant: Variant; isShown: boolean }) {
  const { t, language } = useReader();
  const { document } = line;
  const former = formerOf(line, variant);
  const way = useWay(`/documents/${document.slug}/${variant.key}`);
  const name = variant.isOriginal ? t('documents.firstIssue') : <bdi>{variant.suffix}</bdi>;
  return (
    <>
      {isShown ? <b>{t.rich('documents.shownHere', { name })}</b> : <a href={way}>{name}</a>}
      {variant.postedAt && (
        <span class="line muted small">
          <DayOf at={variant.postedAt} zone={document.meeting?.timeZone ?? document.group.zone} />
        </span>
      )}{' '}
      {variant.appliesTo && <span class="line muted small">{variant.appliesTo.map((one) => languageInWords(one, language)).join(', ')}</span>}
      {former !== variant && (
        <a class="line small" href={`/documents/${document.slug}/changes?from=${former.key}&to=${variant.key}`}>
          {t('documents.changesSince', { variant: former.suffix || t('documents.originalText') })}
        </a>
      )}
      {!variant.isOut && <Badge tone="warn">{t('documents.notPosted')}</Badge>} {variant.isLate && <Badge tone="warn">{t('documents.late')}</Badge>}
    </>
  );
}
