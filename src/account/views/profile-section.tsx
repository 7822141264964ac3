import { languages, ownNames } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { OwnSeat } from '../profiles.service.js';
import type { Account } from './account-page.js';

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** Who the person is, and in which language and time she reads. */
export function ProfileSection({ person, seats, profile }: Account) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="profile">
      <h2 id="profile">{t('account.profile')}</h2>
      <dl class="facts">
        <dt>{t('account.name')}</dt>
        <dd dir="auto">{person.name}</dd>
        <dt>{t('account.email')}</dt>
        <dd dir="ltr">{person.email}</dd>
        <dt>{t('account.organization')}</dt>
        <dd>{person.organization ? <Localized of={person.organization.names} /> : t('account.noOrganization')}</dd>
        <dt>{t('account.seats')}</dt>
        <dd>{seats.length > 0 ? <Seats seats={seats} /> : t('account.noSeats')}</dd>
      </dl>
      <PostForm action="/account" class="flow">
        <Field
          name="language"
          label={t('account.language')}
          error={profile.error('language')}
          control={(ties) => (
            <select {...ties}>
              <option value="">{t('account.languageOfBrowser')}</option>
              {languages.map((one) => (
                <option key={one} value={one} lang={one} selected={one === profile.text('language')}>
                  {ownNames[one]}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          name="zone"
          label={t('account.zone')}
          hint={t('account.zoneHint')}
          error={profile.error('zone')}
          control={(ties) => (
            <input {...ties} type="text" list="zones" autocomplete="off" dir="ltr" value={profile.text('zone')} />
          )}
        />
        <datalist id="zones">
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
        <button type="submit" class="button">
          {t('account.save')}
        </button>
      </PostForm>
    </section>
  );
}

function Seats({ seats }: { seats: readonly OwnSeat[] }) {
  const { t } = useReader();
  return (
    <ul class="plain">
      {seats.map(({ group, role, organization }) => {
        const key = `account.role_${role}`;
        return (
          <li key={`${group.slug} ${role} ${organization?.code}`}>
            {t.rich(organization ? 'account.seatFor' : 'account.seatOf', {
              group: <a href={`/groups/${group.slug}`}>{group.acronym ? <bdi>{group.acronym}</bdi> : <Localized of={group.names} />}</a>,
              role: t.has(key) ? t(key) : role,
              entity: organization && <Localized of={organization.names} />,
            })}
          </li>
        );
      })}
    </ul>
  );
}
