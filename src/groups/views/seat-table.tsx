import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { Seat } from '../seat.entity.js';
import { SeatTime } from './seat-holder.js';

/** The seats of a group that are held today, for its secretariat. */
export function SeatTable({ seats }: { seats: readonly Seat[] }) {
  const { t } = useReader();
  return (
    <div class="scroll" role="region" tabindex={0} aria-label={t('groups.seats')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('groups.person')}</th>
            <th scope="col">{t('groups.entity')}</th>
            <th scope="col">{t('groups.role')}</th>
            <th scope="col">{t('groups.time')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">
                <bdi>{seat.person.name}</bdi>
              </th>
              <td>{seat.organization && <Localized of={seat.organization.names} />}</td>
              <td>{t(`groups.role_${seat.role}`)}</td>
              <td>
                <SeatTime seat={seat} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
