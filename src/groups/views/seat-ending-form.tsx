import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import type { Group } from '../group.entity.js';
import type { Seat } from '../seat.entity.js';

/** The seats that are held today, each with a button that ends it. */
export function SeatEndings({ group, seats }: { group: Group; seats: readonly Seat[] }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="seats">
      <h2 id="seats">{t('groups.currentSeats')}</h2>
      {seats.length === 0 ? <p>{t('groups.noSeats')}</p> : <SeatTable group={group} seats={seats} />}
    </section>
  );
}

function SeatTable({ group, seats }: { group: Group; seats: readonly Seat[] }) {
  const { t } = useReader();
  return (
    <Scrolling name={t('groups.currentSeats')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('groups.person')}</th>
            <th scope="col">{t('groups.role')}</th>
            <th scope="col">{t('groups.entity')}</th>
            <th scope="col">{t('groups.ending')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map(({ id, person, role, organization }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{person.name}</bdi>
              </th>
              <td>{t(`groups.role_${role}`)}</td>
              <td>{organization && <Localized of={organization.names} />}</td>
              <td>
                <EndingButton group={group} id={id} name={person.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function EndingButton({ group, id, name }: { group: Group; id: number; name: string }) {
  const { t } = useReader();
  return (
    <PostForm action={`/groups/${group.slug}/seats/${id}/ending`} class="inline">
      <button type="submit" class="button small">
        {t('groups.endSeat')}
        <span class="vh">
          {' '}
          <bdi>{name}</bdi>
        </span>
      </button>
    </PostForm>
  );
}
