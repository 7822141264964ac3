import type { Person } from '../../people/person.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Layout } from '../../web/views/layout.js';
import type { PasswordChangeDto, ProfileDto, TokenDto } from '../account.dto.js';
import type { OwnSeat } from '../profiles.service.js';
import { seeRequests } from '../requests/account-request.policy.js';
import type { SignIn } from '../sign-in.entity.js';
import type { Token } from '../token.entity.js';
import { PasswordSection } from './password-section.js';
import { ProfileSection } from './profile-section.js';
import { SignInsSection } from './sign-ins-section.js';
import { TokensSection } from './tokens-section.js';

const deeds = ['profile', 'password', 'sign-in', 'token'] as const;
type Deed = (typeof deeds)[number];

/** Everything that the page of an account shows. */
export interface Account {
  person: Person;
  seats: readonly OwnSeat[];
  signIns: readonly SignIn[];
  /** The hash of the sign-in of the browser that shows the page. */
  current?: string;
  tokens: readonly Token[];
  hasPassword: boolean;
  profile: FilledForm<ProfileDto>;
  password: FilledForm<PasswordChangeDto>;
  token: FilledForm<TokenDto>;
  /** A token that was made just now. */
  made?: string;
  /** What was done just before the page came. */
  done?: Deed;
}

export function doneOf(value: unknown): Deed | undefined {
  return deeds.find((deed) => deed === value);
}

export function AccountPage(account: Account) {
  const { t, actor } = useReader();
  const { profile, password, token, done } = account;
  return (
    <Layout title={t('account.title')} place="account">
      <ErrorSummary errors={[...profile.errors, ...password.errors, ...token.errors]} />
      {done && (
        <p class="notice ok" role="status">
          {t(`account.done_${done}`)}
        </p>
      )}
      <div class="row between">
        <h1>{t('account.title')}</h1>
        {actor.may(seeRequests, null) && (
          <a class="button" href="/account/requests">
            {t('people.accountRequests')}
          </a>
        )}
      </div>
      <div class="cols even">
        <ProfileSection {...account} />
        <PasswordSection {...account} />
      </div>
      <SignInsSection {...account} />
      <TokensSection {...account} />
    </Layout>
  );
}
