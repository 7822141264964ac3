import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Localized } from '../../web/ui/localized.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import type { Person } from '../person.entity.js';

interface Props {
  people: readonly Person[];
  /** How many there are in all. */
  total: number;
}

/** People with their addresses and entities, for those who may see them. */
export function PeopleTable({ people, total }: Props) {
  const { t } = useReader();
  return (
    <Scrolling name={t('people.people')}>
      <table>
        <caption>{t('people.personCount', { count: total })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.personName')}</th>
            <th scope="col">{t('people.email')}</th>
            <th scope="col">{t('people.entity')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.handle} person={person} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function PersonRow({ person: { handle, name, email, organization, isAdmin, hasLeft } }: { person: Person }) {
  const { t } = useReader();
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${handle}`}>
          <bdi>{name}</bdi>
        </a>{' '}
        {isAdmin && <Badge tone="info">{t('people.administrator')}</Badge>}{' '}
        {hasLeft && <Badge>{t('people.hasLeft')}</Badge>}
      </th>
      <td dir="ltr">{email}</td>
      <td>{organization && <Localized of={organization.names} />}</td>
    </tr>
  );
}
