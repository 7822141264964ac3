import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Group } from '../../groups/group.entity.js';
import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { MeetingPlace } from '../../meetings/views/meeting-place.js';
import { OfficeLink } from '../../people/offices/views/office-link.js';
import { useReader } from '../../web/reader.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { Localized } from '../../web/ui/localized.js';
import { Told } from '../../web/ui/told.js';
import { DayOf, Moment } from '../../web/ui/moment.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import type { DocumentLine, VariantFiles } from '../document-details.js';
import type { Document } from '../document.entity.js';
import { ActionLineNames } from './action-line-names.js';
import { DocumentBadges } from './document-badges.js';
import { DocumentTitle } from './document-title.js';
import { DownloadButtons } from '../variants/views/download-buttons.js';
import { SourceNames } from './source-names.js';
import { withSuffix } from '../symbols/symbol-variants.js';

interface Props {
  line: DocumentLine;
  shown: VariantFiles | null;
  /** Where the files of the variant lie. */
  address: string;
  /** The groups above the document's, the highest first. */
  above: readonly Group[];
  aliases: readonly string[];
}

/** The first page of a document, as its paper bears it: body, symbol, title, and what is known about it. */
export function DocumentCover({ line, shown, address, above, aliases }: Props) {
  const { t, language } = useReader();
  const { document } = line;
  return (
    <article class="cover">
      <CoverHead document={document} suffix={shown?.variant.suffix ?? ''} above={above} />
      <h1>
        <DocumentTitle document={document} />
      </h1>
      {document.isTitleDescriptive && <p class="small muted">{t('documents.titleDescriptive')}</p>}
      {document.titlesTranslated.includes(language) && <p class="small muted">{t('documents.titleTranslated')}</p>}
      <CoverFacts line={line} shown={shown} aliases={aliases} />
      {shown && <DownloadButtons document={document} versions={shown.versions} address={address} />}
    </article>
  );
}

function CoverHead({ document, suffix, above }: { document: Document; suffix: string; above: readonly Group[] }) {
  const { group, meeting, symbol } = document;
  return (
    <div class="row between">
      <p>
        {[...above, group].map((one) => (
          <span key={one.slug} class="line">
            <a href={`/groups/${one.slug}`}>
              <Localized of={one.names} />
            </a>
          </span>
        ))}
      </p>
      <p>
        <PrintedSymbol of={withSuffix(symbol, suffix)} copies />
        {meeting && (
          <span class="line muted small">
            <MeetingLink meeting={meeting} />
            <br />
            <MeetingPlace meeting={meeting} />
            <br />
            <MeetingDays meeting={meeting} />
          </span>
        )}
      </p>
    </div>
  );
}

function CoverFacts({ line, shown, aliases }: Pick<Props, 'line' | 'shown' | 'aliases'>) {
  const { t, language, now } = useReader();
  const { document, sources, items } = line;
  const { presentedBy, presentingOffice, purpose, foreignItem, covers, dated, originalLanguage, actionLines } = document;
  const unknown = <span class="muted">{t('documents.unknown')}</span>;
  return (
    <dl class="facts">
      <dt>{t('documents.source')}</dt>
      <dd>
        <SourceNames sources={sources} />
      </dd>
      {(presentedBy || presentingOffice) && <dt>{t('documents.presentedBy')}</dt>}
      {presentingOffice && (
        <dd>
          <OfficeLink office={presentingOffice} />
        </dd>
      )}
      {presentedBy && (
        <dd>
          <Told of={presentedBy} />
        </dd>
      )}
      <dt>{t('documents.purpose')}</dt>
      <dd>{purpose ? t(`documents.purpose_${purpose}`) : unknown}</dd>
      {(items.length > 0 || foreignItem) && <dt>{t('documents.agendaItem')}</dt>}
      {foreignItem && (
        <dd>
          <bdi>{foreignItem}</bdi>
        </dd>
      )}
      {items.map(({ item }) => (
        <dd key={item.code}>
          <bdi>{item.code}</bdi> <Told of={item.titles} />
        </dd>
      ))}
      <ActionLineNames label={t('documents.actionLinesMain')} codes={actionLines.main} />
      <ActionLineNames label={t('documents.actionLinesTouched')} codes={actionLines.supplementary} />
      {covers && <dt>{t('documents.covers')}</dt>}
      {covers && (
        <dd>
          <Told of={covers} />
        </dd>
      )}
      {dated && <dt>{t('documents.dated')}</dt>}
      {dated && (
        <dd>
          <time datetime={dated}>{dayInWords(dated, language)}</time>
        </dd>
      )}
      <dt>{t('documents.posted')}</dt>
      <dd>
        <PostedAt document={document} shown={shown} />
      </dd>
      <dt>{t('documents.originalLanguage')}</dt>
      <dd>{originalLanguage ? languageInWords(originalLanguage, language) : unknown}</dd>
      <dt>{t('documents.access')}</dt>
      <dd>{t(`documents.access_${document.accessAt(now)}`)}</dd>
      {document.opensAt && document.accessAt(now) !== 'public' && (
        <dd>{t.rich('documents.opensOn', { day: <DayOf at={document.opensAt} zone={document.zone} /> })}</dd>
      )}
      {aliases.length > 0 && <dt>{t('documents.alsoWritten')}</dt>}
      {aliases.map((alias) => (
        <dd key={alias}>
          <PrintedSymbol of={alias} />
        </dd>
      ))}
      <dt>{t('documents.status')}</dt>
      <dd>
        <DocumentBadges line={line} />
      </dd>
    </dl>
  );
}

function PostedAt({ document, shown }: { document: Document; shown: VariantFiles | null }) {
  const { t } = useReader();
  const { postedAt, registeredAt } = shown?.variant ?? document;
  if (postedAt) return <Moment at={postedAt} zone={document.meeting?.timeZone ?? document.group.zone} />;
  return <span class="muted">{registeredAt ? t('documents.notPosted') : t('documents.unknown')}</span>;
}
