import { useReader } from '../../web/reader.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import type { Token } from '../token.entity.js';
import type { Account } from './account-page.js';
import { TokenForm } from './token-form.js';

/** The programs that may act for the person. */
export function TokensSection({ tokens, token, made }: Account) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="tokens">
      <h2 id="tokens">{t('account.tokens')}</h2>
      <p>
        {t.rich('account.tokensIntro', {
          api: (
            <a key="api" href="/about/api">
              API
            </a>
          ),
        })}
      </p>
      {made && <MadeToken made={made} />}
      {tokens.length > 0 && <TokenTable tokens={tokens} />}
      <TokenForm form={token} />
    </section>
  );
}

function MadeToken({ made }: { made: string }) {
  const { t } = useReader();
  return (
    <div class="notice ok" role="status">
      <p>{t('account.tokenMade')}</p>
      <p>
        <code class="code" data-copy={made}>
          {made}
        </code>
      </p>
    </div>
  );
}

function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useReader();
  return (
    <Scrolling name={t('account.tokens')}>
      <table aria-labelledby="tokens">
        <thead>
          <tr>
            <th scope="col">{t('account.tokenName')}</th>
            <th scope="col">{t('account.tokenScope')}</th>
            <th scope="col">{t('account.tokenExpiresAt')}</th>
            <th scope="col">{t('account.tokenUsedAt')}</th>
            <th scope="col">{t('account.ending')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { t, now, zone } = useReader();
  return (
    <tr>
      <th scope="row">
        <bdi>{token.name}</bdi>
      </th>
      <td>{t(`account.scope_${token.scope}`)}</td>
      <td>
        <Moment at={token.expiresAt} zone={zone ?? 'UTC'} />
        {token.hasExpired(now) && <span class="badge">{t('account.tokenExpired')}</span>}
      </td>
      <td>{token.usedAt ? <Moment at={token.usedAt} zone={zone ?? 'UTC'} /> : t('account.tokenNeverUsed')}</td>
      <td>
        <EndToken token={token} />
      </td>
    </tr>
  );
}

function EndToken({ token }: { token: Token }) {
  const { t } = useReader();
  return (
    <PostForm action={`/account/tokens/${token.id}/ending`}>
      <button type="submit" class="button small">
        {t('account.end')} <span class="vh">{token.name}</span>
      </button>
    </PostForm>
  );
}
