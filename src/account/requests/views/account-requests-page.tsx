import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { Scrolling } from '../../../web/ui/scrolling.js';
import { Layout } from '../../../web/views/layout.js';
import type { AccountRequest } from '../account-request.entity.js';

const decisions = ['approved', 'declined'] as const;
type Decision = (typeof decisions)[number];

export function decisionOf(value: unknown): Decision | undefined {
  return decisions.find((decision) => decision === value);
}

interface Props {
  requests: readonly AccountRequest[];
  /** What was decided just before the page came. */
  done: Decision | undefined;
}

/** The requests that wait for the reader's decision. */
export function AccountRequestsPage({ requests, done }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('people.accountRequests')} place="account">
      {done && (
        <p class="notice ok" role="status">
          {t(`account.request_${done}`)}
        </p>
      )}
      <h1>{t('people.accountRequests')}</h1>
      {requests.length === 0 ? <p>{t('account.noRequests')}</p> : <RequestTable requests={requests} />}
    </Layout>
  );
}

function RequestTable({ requests }: Pick<Props, 'requests'>) {
  const { t, zone } = useReader();
  return (
    <Scrolling name={t('people.accountRequests')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.name')}</th>
            <th scope="col">{t('account.email')}</th>
            <th scope="col">{t('account.organization')}</th>
            <th scope="col">{t('account.requestedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ handle, name, email, organization, createdAt }) => (
            <tr key={handle}>
              <td dir="auto">
                <a href={`/account/requests/${handle}`}>{name}</a>
              </td>
              <td dir="ltr">{email}</td>
              <td>
                <Localized of={organization.names} />
              </td>
              <td>
                <Moment at={createdAt} zone={zone ?? 'UTC'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
