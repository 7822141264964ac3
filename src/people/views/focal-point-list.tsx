import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { FocalPoint } from '../focal-point.entity.js';
import type { Organization } from '../organization.entity.js';
import { keepFocalPoints } from '../people.policy.js';

interface Props {
  organization: Organization;
  points: readonly FocalPoint[];
}

/** Who answers for an entity today, with the verbs of those who name them. */
export function FocalPointList({ organization, points }: Props) {
  const { t, actor } = useReader();
  const address = `/organizations/${encodeURIComponent(organization.code)}/focal-points`;
  const mayKeep = actor.may(keepFocalPoints, organization);
  return (
    <section class="section" aria-labelledby="focal-points">
      <h2 id="focal-points">{t('people.focalPoints')}</h2>
      {points.length === 0 && <p>{t('people.noFocalPoint')}</p>}
      <ul class="plain">
        {points.map(({ person: { handle, name } }) => (
          <li key={handle} class="row between">
            <a href={`/people/${handle}`}>
              <bdi>{name}</bdi>
            </a>
            {mayKeep && <EndingButton action={`${address}/${handle}/ending`} name={name} />}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p class="actions">
          <a class="button small" href={address}>
            {t('people.nameFocalPoint')}
          </a>
          <a class="button small" href="/account/requests">
            {t('people.accountRequests')}
          </a>
        </p>
      )}
    </section>
  );
}

function EndingButton({ action, name }: { action: string; name: string }) {
  const { t } = useReader();
  return (
    <PostForm action={action} class="inline">
      <button type="submit" class="button small">
        {t('people.endFocalPoint')}
        <span class="vh">
          {' '}
          <bdi>{name}</bdi>
        </span>
      </button>
    </PostForm>
  );
}
