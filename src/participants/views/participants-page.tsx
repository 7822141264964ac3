import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import { Layout } from '../../web/views/layout.js';
import { audiences } from '../participant-list.entity.js';
import type { ParticipantSight } from '../participants.service.js';
import type { Participation } from '../participation.entity.js';
import { keepList } from '../participation.policy.js';

interface Props {
  meeting: Meeting;
  sight: ParticipantSight;
}

/** Who takes part in a meeting; for those who may not see that, how many. */
export function ParticipantsPage({ meeting, sight }: Props) {
  const { t, actor } = useReader();
  const { counts, participants, waiting } = sight;
  const address = `/meetings/${meeting.slug}`;
  return (
    <Layout title={`${t('participants.title')}, ${meetingInWords(meeting, t)}`} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={[{ href: '/meetings', label: t('web.place_meetings') }, { href: address, label: meetingInWords(meeting, t) }]} />
        <div class="row between">
          <h1>{t('participants.title')}</h1>
          {actor.person && (
            <a class="button primary" href={`${address}/participation`}>
              {t(sight.own ? 'participants.ownPart' : 'participants.apply')}
            </a>
          )}
        </div>
        <p class="lede">{t('participants.counts', { ...counts })}</p>
      </div>
      {waiting.length > 0 && <Waiting meeting={meeting} waiting={waiting} />}
      {participants ? <List address={address} participants={participants} /> : <p class="notice">{t('participants.notShown')}</p>}
      {actor.may(keepList, meeting) && <AudienceForm meeting={meeting} sight={sight} />}
    </Layout>
  );
}

function Waiting({ meeting, waiting }: { meeting: Meeting; waiting: readonly Participation[] }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="waiting">
      <h2 id="waiting">{t('participants.waiting')}</h2>
      <ul class="plain">
        {waiting.map(({ person, organization, capacity }) => (
          <li key={person.handle}>
            <a href={`/meetings/${meeting.slug}/participants/${person.handle}`}>
              <bdi>{person.name}</bdi>
            </a>
            {', '}
            {t(`participants.capacity_${capacity}`)}, <Localized of={organization.names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({ address, participants }: { address: string; participants: readonly Participation[] }) {
  const { t } = useReader();
  if (participants.length === 0) return <p>{t('participants.nobodyYet')}</p>;
  return (
    <section class="section" aria-labelledby="list">
      <h2 id="list">{t('participants.list')}</h2>
      <Scrolling name={t('participants.list')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('participants.entity')}</th>
              <th scope="col">{t('participants.name')}</th>
              <th scope="col">{t('participants.capacity')}</th>
            </tr>
          </thead>
          <tbody>
            {participants.map(({ person, organization, capacity }) => (
              <tr key={person.handle}>
                <td>
                  <Localized of={organization.names} />
                </td>
                <td dir="auto">{person.name}</td>
                <td>{t(`participants.capacity_${capacity}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p class="actions">
        <a class="button small" href={`${address}/participants.csv`}>
          {t('participants.asTable')}
        </a>
      </p>
    </section>
  );
}

function AudienceForm({ meeting, sight: { shownTo } }: Props) {
  const { t } = useReader();
  return (
    <PostForm action={`/meetings/${meeting.slug}/participants`} class="section flow read">
      <h2>{t('participants.audience')}</h2>
      <p class="hint">{t('participants.audienceHint')}</p>
      <label for="shown-to">{t('participants.shownTo')}</label>
      <select id="shown-to" name="shownTo">
        {audiences.map((one) => (
          <option key={one} value={one} selected={one === shownTo}>
            {t(`participants.shownTo_${one}`)}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        {t('participants.save')}
      </button>
    </PostForm>
  );
}
