import { useReader } from '../../web/reader.js';
import type { Seat } from '../seat.entity.js';
import { SeatHolder, SeatTime } from './seat-holder.js';

/** The officers of a group over time, the present ones first. */
export function OfficerList({ officers }: { officers: readonly Seat[] }) {
  const { t } = useReader();
  return (
    <dl class="facts">
      {officers.map((seat) => (
        <div key={seat.id} class="fact">
          <dt>{t(`groups.role_${seat.role}`)}</dt>
          <dd>
            <SeatHolder seat={seat} />
            <br />
            <span class="small muted">
              <SeatTime seat={seat} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
