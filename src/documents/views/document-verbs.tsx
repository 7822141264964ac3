import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { DocumentLine } from '../document-details.js';
import { confirm, describe, post, revise, treat, withdraw } from '../document.policy.js';

/** What this reader may do with a document now. */
export function DocumentVerbs({ line }: { line: DocumentLine }) {
  const { t, actor, now } = useReader();
  const { document, sources, variants } = line;
  const address = `/documents/${document.slug}`;
  const isWaiting = !document.isPosted || !document.checkedAt || variants.some(({ variant }) => !variant.isOut);
  const mayPost = isWaiting && actor.may(post, { document, sources });
  const mayConfirm = sources.some((source) => actor.may(confirm, source));
  const mayRevise = document.meeting?.acceptsContributions(now) === true && actor.may(revise, { document, sources });
  const mayTreat = actor.may(treat, { document, sources });
  const mayWithdraw = actor.may(withdraw, { document, sources });
  const mayDescribe = !document.isWithdrawn && actor.may(describe, { document, sources });
  if (![mayDescribe, mayPost, mayConfirm, mayRevise, mayTreat, mayWithdraw].some(Boolean)) return null;
  return (
    <section class="panel verbs no-print" aria-labelledby="verbs">
      <h2 id="verbs">{t('documents.verbs')}</h2>
      {mayConfirm && <Verb action={`${address}/confirmation`} label={t('documents.confirmVerb')} isMain />}
      {mayPost && <Verb action={`${address}/posting`} label={t(document.isPosted ? 'documents.checkVerb' : 'documents.postVerb')} isMain />}
      {mayRevise && <Way href={`${address}/revisions/new`} label={t('documents.reviseVerb')} />}
      {mayTreat && <Way href={`${address}/treatments/new`} label={t('documents.treatVerb')} />}
      {mayDescribe && <Way href={`${address}/description`} label={t('documents.describeVerb')} />}
      {mayWithdraw && <Withdrawal action={`${address}/withdrawal`} />}
    </section>
  );
}

function Verb({ action, label, isMain = false }: { action: string; label: string; isMain?: boolean }) {
  return (
    <PostForm action={action}>
      <button type="submit" class={isMain ? 'button primary' : 'button'}>
        {label}
      </button>
    </PostForm>
  );
}

function Way({ href, label }: { href: string; label: string }) {
  return (
    <a class="button" href={href}>
      {label}
    </a>
  );
}

/** Withdrawing cannot be undone: it asks for a second step. */
function Withdrawal({ action }: { action: string }) {
  const { t } = useReader();
  return (
    <details>
      <summary>{t('documents.withdrawVerb')}</summary>
      <PostForm action={action} class="flow">
        <p class="small">{t('documents.withdrawHint')}</p>
        <Field
          name="reason"
          label={t('documents.withdrawReason')}
          control={(ties) => <input type="text" maxLength={500} autocomplete="off" {...ties} />}
        />
        <button type="submit" class="button">
          {t('documents.withdrawVerb')}
        </button>
      </PostForm>
    </details>
  );
}
