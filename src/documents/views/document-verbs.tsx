import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Document } from '../document.entity.js';
import { type DocumentLine, isWaiting } from '../document-details.js';
import { putSomewhere } from '../placings/placing.policy.js';
import type { Placed } from '../placings/placings.service.js';
import { annotate, changeAccess, confirm, describe, file, post, relate, revise, translate, treat, withdraw } from '../document.policy.js';

/** What this reader may do with a document now. */
export function DocumentVerbs({ line, placed }: { line: DocumentLine; placed: readonly Placed[] }) {
  const { t, actor, now, language } = useReader();
  const { document, sources, variants, isReserved } = line;
  const address = `/documents/${document.slug}`;
  const unposted = variants.findLast(({ variant }) => !variant.isOut)?.variant;
  const mayReturn = unposted !== undefined && actor.may(post, { document, sources });
  const mayPost = isWaiting(line) && !isReserved && !unposted?.isReturned && actor.may(post, { document, sources });
  const mayConfirm = sources.some((source) => actor.may(confirm, source));
  const mayRevise = document.takesRevisions(now) && actor.may(revise, { document, sources });
  const mayReplace = unposted !== undefined && document.takesRevisions(now) && actor.may(revise, { document, sources });
  const mayFile = isReserved && actor.may(file, { document, sources });
  const isUnwritten = document.publication === 'registered' && document.meeting !== null && actor.may(file, { document, sources });
  const mayIssue = variants.length > 0 && actor.may(file, { document, sources });
  const mayChangeAccess = actor.may(changeAccess, { document, sources });
  const mayDescribe = actor.may(describe, { document, sources });
  const mayTreat = variants.length > 0 && actor.may(treat, { document, sources, before: placed.map(({ placing }) => placing) });
  const mayPut = !document.isWithdrawn && actor.may(putSomewhere, { document, sources });
  const mayWithdraw = actor.may(withdraw, { document, sources });
  const mayJudge = document.meeting !== null && actor.may(post, { document, sources });
  const mayAnnotate = !document.isWithdrawn && actor.may(annotate, { document, sources });
  const mayRelate = actor.may(relate, { document, sources });
  const mayMerge = actor.may(treat, { document, sources });
  const mayTranslate = variants.length > 0 && actor.may(translate, { document, sources });
  const may = [
    ...[mayPost, mayReturn, mayJudge, mayConfirm, mayRevise, mayFile, isUnwritten, mayIssue, mayChangeAccess, mayDescribe],
    ...[mayTranslate, mayTreat, mayPut, mayAnnotate, mayRelate, mayWithdraw],
  ];
  if (actor.looking || !may.some(Boolean)) return null;
  return (
    <section class="panel verbs no-print" aria-labelledby="verbs">
      <h2 id="verbs">{t('documents.verbs')}</h2>
      {mayConfirm && <Verb action={`${address}/confirmation`} label={t('documents.confirmVerb')} isMain />}
      {mayPost && <Verb action={`${address}/posting`} label={t(document.isPosted ? 'documents.checkVerb' : 'documents.postVerb')} isMain />}
      {mayReturn && !unposted.isReturned && <Way href={`${address}/return`} label={t('documents.returnVerb')} />}
      {mayReturn && unposted.isReturned && <Verb action={`${address}/return/taking-back`} label={t('documents.takeReturnBack')} />}
      {mayReturn && <Way href={`${address}/exchange`} label={t('documents.exchangeVerb')} />}
      {mayReplace && <Way href={`${address}/replacements/new`} label={t('documents.replaceVerb')} />}
      {mayFile && <Way href={`${address}/${mayRevise ? 'revisions' : 'files'}/new`} label={t('documents.fileVerb')} />}
      {isUnwritten && <Way href={templateOf(document, language)} label={t('documents.templateVerb')} />}
      {mayRevise && !isReserved && <Way href={`${address}/revisions/new`} label={t('documents.reviseVerb')} />}
      {mayIssue && <Way href={`${address}/variants/new`} label={t('documents.issueLink')} />}
      {mayChangeAccess && <Way href={`${address}/access`} label={t('documents.accessLink')} />}
      {mayDescribe && <Way href={`${address}/particulars`} label={t('documents.describeLink')} />}
      {mayTreat && <Way href={`${address}/treatments/new`} label={t('documents.treatVerb')} />}
      {mayPut && <Way href={`${address}/placings`} label={t('documents.putLink')} />}
      {mayAnnotate && <Way href={`${address}/description`} label={t('documents.annotateVerb')} />}
      {mayRelate && <Way href={`${address}/relations`} label={t('documents.relateVerb')} />}
      {mayMerge && <Way href={`${address}/merges`} label={t('documents.mergeVerb')} />}
      {mayTranslate && <Way href={`${address}/translations`} label={t('documents.translations')} />}
      {mayJudge && <Way href={`${address}/lateness`} label={t('documents.latenessVerb')} />}
      {mayWithdraw && <Withdrawal action={`${address}/withdrawal`} />}
    </section>
  );
}

/** The Word file in which to write it, with its symbol on the cover. */
function templateOf({ slug, meeting, originalLanguage }: Document, language: Language): string {
  const query = new URLSearchParams({ document: slug, language: originalLanguage ?? language });
  return `/meetings/${meeting!.slug}/template.docx?${query}`;
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

/** Withdrawing takes files away from everybody: it asks for a second step. */
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
