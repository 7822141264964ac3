import { useReader } from '../../web/reader.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import { browserName } from '../browser-name.js';
import type { SignIn } from '../sign-in.entity.js';
import type { Account } from './account-page.js';

/** Where the person is signed in, so that she can end what she does not know or no longer needs. */
export function SignInsSection({ signIns, current }: Account) {
  const { t, zone } = useReader();
  return (
    <section class="section" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t('account.signIns')}</h2>
      <Scrolling name={t('account.signIns')}>
        <table aria-labelledby="sign-ins">
          <thead>
            <tr>
              <th scope="col">{t('account.browser')}</th>
              <th scope="col">{t('account.signedInAt')}</th>
              <th scope="col">{t('account.lastSeenAt')}</th>
              <th scope="col">{t('account.ending')}</th>
            </tr>
          </thead>
          <tbody>
            {signIns.map((signIn) => (
              <tr key={signIn.id}>
                <th scope="row">
                  <bdi>{browserName(signIn.agent) || t('account.unknownBrowser')}</bdi>
                </th>
                <td>
                  <Moment at={signIn.createdAt} zone={zone ?? 'UTC'} />
                </td>
                <td>
                  <Moment at={signIn.seenAt} zone={zone ?? 'UTC'} />
                </td>
                <td>{signIn.hash === current ? t('account.thisBrowser') : <EndSignIn signIn={signIn} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}

function EndSignIn({ signIn }: { signIn: SignIn }) {
  const { t } = useReader();
  return (
    <PostForm action={`/account/sign-ins/${signIn.id}/ending`}>
      <button type="submit" class="button small">
        {t('account.end')} <span class="vh">{browserName(signIn.agent)}</span>
      </button>
    </PostForm>
  );
}
