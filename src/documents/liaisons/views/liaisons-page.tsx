import type { Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { ClosedMark } from '../../views/closed-mark.js';
import { DocumentLink } from '../../views/document-row.js';
import type { LiaisonStateBody } from '../liaison.dto.js';
import type { Liaison, LiaisonState } from '../liaison.entity.js';
import { keepLiaisons } from '../liaison.policy.js';
import type { LiaisonLine } from '../liaisons.service.js';
import { LiaisonFacts } from './liaison-facts.js';

interface Props {
  group: Group;
  /** Those that wait for a reply first. */
  lines: readonly LiaisonLine[];
  form: FilledForm<LiaisonStateBody>;
}

/** The liaison statements of a group, in and out. */
export function LiaisonsPage({ group, lines, form }: Props) {
  const { t, actor } = useReader();
  const mayKeep = actor.may(keepLiaisons, group);
  const open = lines.filter(({ liaison }) => liaison.awaitsReply);
  const others = lines.filter(({ liaison }) => !liaison.awaitsReply);
  return (
    <FormPage title={t('documents.liaisons')} place="groups" crumbs={[{ href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> }]} errors={form.errors}>
      {mayKeep && (
        <nav class="row no-print" aria-label={t('documents.verbs')}>
          <a class="button primary" href={`/groups/${group.slug}/liaisons/new?direction=in`}>
            {t('documents.liaisonIn')}
          </a>
          <a class="button" href={`/groups/${group.slug}/liaisons/new?direction=out`}>
            {t('documents.liaisonOut')}
          </a>
        </nav>
      )}
      {lines.length === 0 && <p class="muted">{t('documents.noLiaisons')}</p>}
      <Statements id="open" title={t('documents.openReplies')} lines={open} mayKeep={mayKeep} />
      <Statements id="others" title={t('documents.otherLiaisons')} lines={others} mayKeep={mayKeep} />
    </FormPage>
  );
}

function Statements({ id, title, lines, mayKeep }: { id: string; title: string; lines: readonly LiaisonLine[]; mayKeep: boolean }) {
  if (lines.length === 0) return null;
  return (
    <section class="section flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="plain">
        {lines.map((one) => (
          <li key={one.liaison.id} class="flow">
            <Statement line={one} />
            {mayKeep && one.line.sight === 'all' && <NextSteps liaison={one.liaison} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of one that the reader may not open there is what lists tell of every document. */
function Statement({ line: { liaison, line } }: { line: LiaisonLine }) {
  const { t } = useReader();
  const { document, sight } = line;
  return (
    <>
      <p>
        {sight === 'number' ? <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} /> : <DocumentLink line={line} />}{' '}
        {sight === 'all' ? <Badge>{t(`documents.liaison_${liaison.state}`)}</Badge> : <ClosedMark line={line} />}
      </p>
      {sight === 'all' && <LiaisonFacts liaison={liaison} />}
    </>
  );
}

/** What the secretariat can say of it now. */
function NextSteps({ liaison }: { liaison: Liaison }) {
  const { t } = useReader();
  const { document, state, nextStates } = liaison;
  const address = `/groups/${document.group.slug}/liaisons`;
  return (
    <div class="row no-print">
      {state === 'received' && (
        <a class="button small" href={`${address}/new?direction=out&repliesTo=${document.slug}`}>
          {t('documents.replyVerb')}
          <span class="vh"> {document.symbol}</span>
        </a>
      )}
      <Answers liaison={liaison} />
      {nextStates.map((one) => (
        <PostForm key={one} action={`${address}/${document.number}/state`}>
          <input type="hidden" name="state" value={one} />
          <button type="submit" class="button small">
            {t(stepWords(state, one))}
            <span class="vh"> {document.symbol}</span>
          </button>
        </PostForm>
      ))}
    </div>
  );
}

/** What the secretariat can say of one addressee among several. */
function Answers({ liaison: { document, addressees, direction, state } }: { liaison: Liaison }) {
  const { t } = useReader();
  if (direction === 'in' || addressees.length === 1 || (state !== 'sent' && state !== 'answered')) return null;
  const changeable = addressees.filter(({ answeredOn }) => answeredOn !== null || state === 'sent');
  return (
    <>
      {changeable.map(({ name, answeredOn }) => (
        <PostForm key={name} action={`/groups/${document.group.slug}/liaisons/${document.number}/state`}>
          <input type="hidden" name="state" value={answeredOn ? 'sent' : 'answered'} />
          <input type="hidden" name="addressee" value={name} />
          <button type="submit" class="button small">
            {t(answeredOn ? 'documents.notAnsweredBy' : 'documents.answeredBy', { name })}
            <span class="vh"> {document.symbol}</span>
          </button>
        </PostForm>
      ))}
    </>
  );
}

/** The key of the words on the button that takes a statement from one state to another. */
function stepWords(from: LiaisonState, to: LiaisonState) {
  if (from === 'answered') return 'documents.liaisonReopen';
  if (to === 'sent') return 'documents.liaisonSend';
  if (to === 'draft') return 'documents.liaisonUnapprove';
  return to === 'approved' ? 'documents.liaisonApprove' : 'documents.liaisonMarkAnswered';
}
