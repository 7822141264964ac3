import { DocumentCover } from '../../documents/views/document-cover.js';
import { DocumentVerbs } from '../../documents/views/document-verbs.js';
import { FileTable } from '../../documents/variants/views/file-table.js';
import { CitationList } from '../../documents/description/views/citation-list.js';
import { LiaisonFacts } from '../../documents/liaisons/views/liaison-facts.js';
import { PlacedBefore } from '../../documents/placings/views/placing-list.js';
import { ReturnNotice } from '../../documents/views/return-notice.js';
import { RelationList } from '../../documents/relations/views/relation-list.js';
import { Successors } from '../../documents/relations/views/successors.js';
import { TextPreview } from '../../documents/views/text-preview.js';
import { TreatmentHistory } from '../../documents/treatments/views/treatment-history.js';
import { VariantChain } from '../../documents/variants/views/variant-chain.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { TransmissionList } from '../../reports/transmissions/views/transmission-list.js';
import { DiscussionList } from '../../summary-records/discussions/views/discussion-list.js';
import { useReader, useWay } from '../../web/reader.js';
import { Told } from '../../web/ui/told.js';
import { Layout } from '../../web/views/layout.js';
import type { DocumentSight } from '../document.gatherer.js';
import { EyesLinks } from './eyes-links.js';
import { post } from '../../documents/document.policy.js';
import { DocumentCrumbs } from './document-crumbs.js';
import { PreviewLanguages } from './preview-languages.js';
import { withSuffix } from '../../documents/symbols/symbol-variants.js';

/** A document that one may read: its cover, its files, the beginning of its text, and what became of it. */
export function DocumentPage({ sight }: { sight: DocumentSight }) {
  const { t, actor } = useReader();
  const { line, shown, isLatest, address, above, aliases, relations, citations, discussedIn, transmissions, preview, mentions } = sight;
  const { document, treatments } = line;
  const latest = useWay(`/documents/${document.slug}`);
  const symbol = withSuffix(document.symbol, shown?.variant.suffix ?? '');
  const hasHistory = treatments.length > 0 || document.registeredAt !== null;
  return (
    <Layout title={symbol} place="documents" mentions={mentions}>
      <DocumentCrumbs document={document} />
      {!isLatest && shown && (
        <p class="notice warn">
          {t('home.notTheLatest')} <a href={latest}>{t('home.toTheLatest')}</a>
        </p>
      )}
      <Successors relations={relations} />
      <div class="cols">
        <div class="stack">
          <DocumentCover line={line} shown={shown} address={address} above={above} aliases={aliases} />
          <ReturnNotice line={line} />
          {sight.recordOf && (
            <p>
              <a href={`/meetings/${sight.recordOf.slug}/record`}>{t('summary-records.asPage')}</a>
            </p>
          )}
          <Provenance sight={sight} />
          <WhereElse sight={sight} />
          {sight.liaison && (
            <section class="section" aria-labelledby="liaison">
              <h2 id="liaison">
                <a href={`/groups/${document.group.slug}/liaisons`}>{t('documents.liaison')}</a>
              </h2>
              <LiaisonFacts liaison={sight.liaison} />
            </section>
          )}
          <section class="section" id="files" aria-labelledby="files-title">
            <h2 id="files-title">{t('documents.files')}</h2>
            {shown ? (
              <FileTable versions={shown.versions} address={address} original={document.originalLanguage} />
            ) : (
              <p>{t('home.noFilesYet')}</p>
            )}
          </section>
          {preview && (
            <section class="section" id="preview" aria-labelledby="preview-title">
              <div class="row between">
                <h2 id="preview-title">{t('home.preview')}</h2>
                <PreviewLanguages preview={preview} address={address} />
              </div>
              <TextPreview preview={preview} />
            </section>
          )}
        </div>
        <aside class="stack" aria-label={t('home.aboutDocument')}>
          <DocumentVerbs line={line} placed={sight.placed} />
          {actor.may(post, line) && <EyesLinks address={address} />}
          {line.variants.length > 1 && (
            <section class="section" aria-labelledby="revisions">
              <h2 id="revisions">{t('home.revisions')}</h2>
              <VariantChain line={line} shown={shown} />
            </section>
          )}
          {hasHistory && (
            <section class="section" aria-labelledby="treatment">
              <h2 id="treatment">{t('home.treatment')}</h2>
              <TreatmentHistory line={line} />
            </section>
          )}
          {discussedIn.length > 0 && (
            <section class="section" aria-labelledby="discussed">
              <h2 id="discussed">{t('summary-records.discussedIn')}</h2>
              <DiscussionList discussions={discussedIn} />
            </section>
          )}
          {transmissions.length > 0 && (
            <section class="section" aria-labelledby="transmissions">
              <h2 id="transmissions">{t('reports.forwardedTo')}</h2>
              <TransmissionList lines={transmissions} />
            </section>
          )}
          {citations.length > 0 && (
            <section class="section" aria-labelledby="citations">
              <h2 id="citations">{t('documents.cites')}</h2>
              <CitationList citations={citations} />
            </section>
          )}
          {relations.length > 0 && (
            <section class="section" aria-labelledby="relations">
              <h2 id="relations">{t('home.related')}</h2>
              <RelationList relations={relations} />
            </section>
          )}
        </aside>
      </div>
    </Layout>
  );
}

/** Before which further meetings and groups it is put, and for which meeting it is held. */
function WhereElse({ sight: { placed, heldFor } }: { sight: DocumentSight }) {
  const { t } = useReader();
  if (placed.length === 0 && !heldFor) return null;
  return (
    <section class="section" id="placed" aria-labelledby="placed-title">
      <h2 id="placed-title">{t('documents.alsoBefore')}</h2>
      {heldFor && <p>{t.rich('documents.heldFor', { meeting: <MeetingLink meeting={heldFor} withGroup /> })}</p>}
      <ul class="plain">
        {placed.map((one) => (
          <li key={one.placing.id}>
            <PlacedBefore placed={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where what is said here comes from, for documents that are older than the portal. */
function Provenance({ sight: { line } }: { sight: DocumentSight }) {
  const { t } = useReader();
  const { note, registeredAt } = line.document;
  if (!note && registeredAt) return null;
  return (
    <div class="notice flow">
      {note && (
        <p>
          <Told of={note} />
        </p>
      )}
      {!registeredAt && <p class="small">{t('home.olderThanPortal')}</p>}
    </div>
  );
}
