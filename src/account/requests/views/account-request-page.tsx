import type { Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { type DecliningBody, longestWhy } from '../account-request.dto.js';
import type { AccountRequest } from '../account-request.entity.js';

interface Props {
  request: AccountRequest;
  groups: readonly Group[];
  form: FilledForm<DecliningBody>;
}

/** A request for an account, with the two ways to answer it. */
export function AccountRequestPage({ request, groups, form }: Props) {
  const { t } = useReader();
  const crumbs = [{ href: '/account/requests', label: t('people.accountRequests') }];
  return (
    <FormPage title={request.name} place="account" crumbs={crumbs} errors={form.errors}>
      <RequestFacts request={request} groups={groups} />
      {request.state === 'waiting' ? (
        <div class="cols even">
          <PostForm action={`/account/requests/${request.handle}/approval`} class="section flow">
            <h2>{t('account.approve')}</h2>
            <p>{t('account.approveHint')}</p>
            <button type="submit" class="button primary">
              {t('account.approve')}
            </button>
          </PostForm>
          <Declining request={request} form={form} />
        </div>
      ) : (
        <p class="notice">{t('account.requestDecided', { name: request.decidedBy ?? '' })}</p>
      )}
    </FormPage>
  );
}

function Declining({ request: { handle }, form }: Pick<Props, 'request' | 'form'>) {
  const { t } = useReader();
  return (
    <PostForm action={`/account/requests/${handle}/declining`} class="section flow">
      <h2>{t('account.decline')}</h2>
      <LongField
        form={form}
        name="reason"
        label={t('account.declineReason')}
        hint={t('account.declineReasonHint')}
        area={{ rows: 3, maxlength: longestWhy, dir: 'auto' }}
      />
      <button type="submit" class="button">
        {t('account.decline')}
      </button>
    </PostForm>
  );
}

function RequestFacts({ request: { email, organization, why, answer }, groups }: Pick<Props, 'request' | 'groups'>) {
  const { t } = useReader();
  return (
    <dl class="facts">
      <dt>{t('account.email')}</dt>
      <dd dir="ltr">{email}</dd>
      <dt>{t('account.organization')}</dt>
      <dd>
        <Localized of={organization.names} />
      </dd>
      <dt>{t('account.requestGroups')}</dt>
      {groups.length === 0 && <dd>–</dd>}
      {groups.map((group) => (
        <dd key={group.slug}>
          <Localized of={group.names} />
          {!group.openTo.includes(organization.kind) && (
            <span class="line small">
              {t('groups.notOpenTo', { group: group.label, organization: organization.code })}
            </span>
          )}
        </dd>
      ))}
      <dt>{t('account.requestWhy')}</dt>
      <dd dir="auto">{why}</dd>
      {answer && <dt>{t('account.requestAnswer')}</dt>}
      {answer && <dd dir="auto">{answer}</dd>}
    </dl>
  );
}
