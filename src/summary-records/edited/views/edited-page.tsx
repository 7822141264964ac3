import type { Language } from '../../../foundation/i18n/languages.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Badge, type Tone } from '../../../web/ui/badge.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextChanges } from '../../paragraphs/views/text-changes.js';
import { recordCrumbs } from '../../views/record-crumbs.js';
import type { AcceptanceForm } from '../edited.dto.js';
import type { EditedDraft } from '../edited-draft.entity.js';
import type { Proposal } from '../proposals.js';

interface Props {
  edited: EditedDraft;
  /** Those about which there is something to decide. */
  proposals: readonly Proposal[];
  /** What was ticked and could not be accepted; null when the page is seen for the first time. */
  form: FilledForm<AcceptanceForm> | null;
}

/** What a draft that was edited in Word would change, each change to be accepted or left. */
export function EditedPage({ edited, proposals, form }: Props) {
  const { t } = useReader();
  const { record: { meeting }, name } = edited;
  const crumbs = [...recordCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/record/edited`, label: t('summary-records.editedTitle') }];
  return (
    <FormPage title={name} place="meetings" crumbs={crumbs} errors={form?.errors ?? []}>
      {edited.decidedAt ? (
        <p class="notice ok" role="status">
          {t('summary-records.editedDone', { count: edited.accepted ?? 0 })}
        </p>
      ) : (
        <Deciding edited={edited} proposals={proposals} form={form} />
      )}
    </FormPage>
  );
}

function Deciding({ edited: { record: { meeting }, handle, language }, proposals, form }: Props) {
  const { t } = useReader();
  return (
    <PostForm action={`/meetings/${meeting.slug}/record/edited/${handle}`} class="flow">
      <p>{t('summary-records.editedIntro', { count: proposals.length })}</p>
      {proposals.map((proposal) => (
        <ProposedChange key={proposal.key} proposal={proposal} language={language} isTicked={isTicked(proposal, form)} />
      ))}
      <button type="submit" class="button primary">
        {t(proposals.length > 0 ? 'summary-records.editedAccept' : 'summary-records.editedClose')}
      </button>
    </PostForm>
  );
}

/** All are accepted at first, but for those where the record has something newer. */
function isTicked({ key, isConflict }: Proposal, form: FilledForm<AcceptanceForm> | null): boolean {
  return form ? form.list('accept').includes(key) : !isConflict;
}

const tones: Record<Proposal['kind'], Tone> = { kept: 'info', changed: 'warn', new: 'ok', 'left-out': 'bad', 'brought-back': 'ok' };

function ProposedChange({ proposal, language, isTicked: isOn }: { proposal: Proposal; language: Language; isTicked: boolean }) {
  const { t } = useReader();
  const { key, kind, number, isMoved, isConflict, present, proposed } = proposal;
  return (
    <section class="section" aria-labelledby={key}>
      <h2 id={key}>
        {number && <bdi>{number}</bdi>} {kind !== 'kept' && <Badge tone={tones[kind]}>{t(`summary-records.proposal_${kind}`)}</Badge>}{' '}
        {isMoved && <Badge tone="info">{t('summary-records.proposalMoved')}</Badge>}{' '}
        {isConflict && <Badge tone="bad">{t('summary-records.proposalConflict')}</Badge>}
      </h2>
      {isConflict && <p class="notice warn">{t('summary-records.proposalConflictHint')}</p>}
      <TextChanges from={present} to={proposed} language={language} />
      <label class="check">
        <input type="checkbox" name="accept" value={key} checked={isOn} /> {t('summary-records.acceptChange')}
        <span class="vh"> {number ?? ''}</span>
      </label>
    </section>
  );
}
