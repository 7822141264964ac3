import { ownNames } from '../../../foundation/i18n/languages.js';
import { dayIn } from '../../../foundation/i18n/dates.js';
import type { Seat } from '../../../groups/seat.entity.js';
import { keepPeople, seePeople } from '../../../people/people.policy.js';
import type { Person } from '../../../people/person.entity.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { type Crumb, Crumbs } from '../../../web/ui/crumbs.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Layout } from '../../../web/views/layout.js';

interface Props {
  person: Person;
  /** The seats that she holds or held. */
  seats: readonly Seat[];
}

/** A person, for those who may see her: what is said of her, where she sits, and the verbs of an administrator. */
export function PersonPage({ person, seats }: Props) {
  const { actor, t } = useReader();
  return (
    <Layout title={person.name} place="people">
      <PersonHead person={person} />
      <div class="cols even">
        <PersonFacts person={person} />
        <section class="section" aria-labelledby="seats">
          <h2 id="seats">{t('account.seats')}</h2>
          {seats.length === 0 ? <p>{t('account.noSeatsYet')}</p> : <SeatList seats={seats} />}
        </section>
      </div>
      {actor.may(keepPeople, null) && actor.person?.id !== person.id && <Ending person={person} />}
    </Layout>
  );
}

function PersonHead({ person: { handle, name, isAdmin, hasLeft } }: Pick<Props, 'person'>) {
  const { actor, t } = useReader();
  const people: Crumb[] = actor.may(seePeople, null) ? [{ href: '/people', label: t('people.people') }] : [];
  return (
    <div class="page-head">
      <Crumbs crumbs={[{ href: '/organizations', label: t('people.organizations') }, ...people]} />
      <div class="row between">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {actor.may(keepPeople, null) && (
          <a class="button" href={`/people/${handle}/edit`}>
            {t('people.change')}
          </a>
        )}
      </div>
      <p>
        {isAdmin && <Badge tone="info">{t('people.administrator')}</Badge>}{' '}
        {hasLeft && <Badge>{t('people.hasLeft')}</Badge>}
      </p>
    </div>
  );
}

function PersonFacts({ person: { email, organization, language, createdAt, endedAt } }: Pick<Props, 'person'>) {
  const { t, zone } = useReader();
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{t('account.profile')}</h2>
      <dl class="facts">
        <dt>{t('people.email')}</dt>
        <dd dir="ltr">{email ?? '–'}</dd>
        <dt>{t('people.entity')}</dt>
        <dd>
          {organization ? (
            <a href={`/organizations/${encodeURIComponent(organization.code)}`}>
              <Localized of={organization.names} />
            </a>
          ) : (
            t('account.noOrganization')
          )}
        </dd>
        <dt>{t('people.language')}</dt>
        <dd>{language ? ownNames[language] : t('people.languageOfBrowser')}</dd>
        <dt>{t('account.enteredAt')}</dt>
        <dd>
          <Moment at={createdAt} zone={zone ?? 'UTC'} />
        </dd>
        {endedAt && <dt>{t('account.endedAt')}</dt>}
        {endedAt && (
          <dd>
            <Moment at={endedAt} zone={zone ?? 'UTC'} />
          </dd>
        )}
      </dl>
    </section>
  );
}

function SeatList({ seats }: Pick<Props, 'seats'>) {
  const { t, now } = useReader();
  const today = dayIn('UTC', now);
  return (
    <ul class="plain">
      {seats.map((seat) => (
        <li key={seat.id}>
          <a href={`/groups/${seat.group.slug}`}>
            <bdi>{seat.group.label}</bdi>
          </a>
          {', '}
          {t(`groups.role_${seat.role}`)}
          {seat.organization && (
            <>
              {', '}
              <Localized of={seat.organization.names} />
            </>
          )}{' '}
          {!seat.isHeldOn(today) && <Badge>{t('account.seatEnded')}</Badge>}
        </li>
      ))}
    </ul>
  );
}

function Ending({ person: { handle, name, hasLeft } }: Pick<Props, 'person'>) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="ending">
      <h2 id="ending">{t(hasLeft ? 'account.reopening' : 'account.endingTitle')}</h2>
      <PostForm action={`/people/${handle}/${hasLeft ? 'reopening' : 'ending'}`} class="flow read">
        <p>{t.rich(hasLeft ? 'account.reopeningHint' : 'account.endingHint', { name: <bdi key="name">{name}</bdi> })}</p>
        <button type="submit" class="button">
          {t(hasLeft ? 'account.reopen' : 'account.endAccount')}
        </button>
      </PostForm>
    </section>
  );
}
