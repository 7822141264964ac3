import { GroupLink } from '../../groups/views/group-link.js';
import type { Instrument } from '../../instruments/instrument.entity.js';
import { printParagraph } from '../../instruments/instrument-name.js';
import { keepInstruments } from '../../instruments/instrument.policy.js';
import { InstrumentLink, InstrumentName } from '../../instruments/views/instrument-link.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { Told } from '../../web/ui/told.js';
import { Layout } from '../../web/views/layout.js';
import type { InstrumentSight } from '../instrument.gatherer.js';
import { OwnDocumentsSection } from './own-documents-section.js';
import { SittingChain } from './sitting-chain.js';

/** An instrument, and everything that rests on it. */
export function InstrumentPage({ sight }: { sight: InstrumentSight }) {
  const { t, language } = useReader();
  const { instrument } = sight;
  return (
    <Layout title={instrument.calledIn(language).text} mentions={sight.mentions}>
      <InstrumentHead instrument={instrument} />
      <div class="cols">
        <div class="stack">
          <MandatesUnder sight={sight} />
          <OwnDocumentsSection title={t('home.citedBy')} documents={sight.documents} />
          <MeetingsUnder sight={sight} />
        </div>
        <aside class="stack" aria-label={t('home.atAGlance')}>
          <Facts instrument={instrument} />
          <OtherVersions sight={sight} />
        </aside>
      </div>
    </Layout>
  );
}

function InstrumentHead({ instrument }: { instrument: Instrument }) {
  const { t, language, actor } = useReader();
  return (
    <div class="page-head">
      <Crumbs crumbs={[{ href: '/instruments', label: t('instruments.instruments') }]} />
      <div class="row between">
        <div>
          <p class="eyebrow">{t(`instruments.kind_${instrument.kind}`)}</p>
          <h1>
            <InstrumentName called={instrument.calledIn(language)} />
          </h1>
        </div>
        {actor.may(keepInstruments, null) && (
          <a class="button" href={`/instruments/${instrument.slug}/changes/new`}>
            {t('home.changeIt')}
          </a>
        )}
      </div>
      {instrument.isNumbered && (
        <p class="lede">
          <Localized of={instrument.titles} />
        </p>
      )}
    </div>
  );
}

function Facts({ instrument: { number, revision, place, year, body, issuer } }: { instrument: Instrument }) {
  const { t } = useReader();
  const unknown = <span class="muted">{t('home.unknownFact')}</span>;
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{t('home.facts')}</h2>
      <dl class="facts">
        <dt>{t('instruments.body')}</dt>
        <dd>{body ? t(`instruments.body_${body}`) : issuer ? <Localized of={issuer} /> : unknown}</dd>
        {number && <dt>{t('instruments.number')}</dt>}
        {number && (
          <dd>
            <bdi>{number}</bdi>
          </dd>
        )}
        {revision && <dt>{t('instruments.revision')}</dt>}
        {revision && <dd>{t(`instruments.revision_${revision}`)}</dd>}
        <dt>{t('instruments.place')}</dt>
        <dd>{place ? <Localized of={place} /> : unknown}</dd>
        <dt>{t('instruments.year')}</dt>
        <dd>{year ?? unknown}</dd>
      </dl>
    </section>
  );
}

function OtherVersions({ sight: { versions } }: { sight: InstrumentSight }) {
  const { t } = useReader();
  if (versions.length === 0) return null;
  return (
    <section class="section" aria-labelledby="versions">
      <h2 id="versions">{t('home.otherVersions')}</h2>
      <ul class="plain">
        {versions.map((one) => (
          <li key={one.slug}>
            <InstrumentLink instrument={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MandatesUnder({ sight: { instrument, mandates } }: { sight: InstrumentSight }) {
  const { t, language } = useReader();
  return (
    <section class="section" aria-labelledby="mandates">
      <h2 id="mandates">{t('home.mandatesUnder')}</h2>
      {mandates.length === 0 && <p class="muted">{t('home.noMandatesUnder')}</p>}
      <ul class="plain">
        {mandates.map(({ id, mandate, paragraph }) => (
          <li key={id} class="flow">
            <h3>
              <GroupLink group={mandate.group} />
            </h3>
            {paragraph && <p class="small muted">{printParagraph(instrument.calledIn(language).text, paragraph, language)}</p>}
            <ul class="read flow">
              {mandate.items.map(({ code, text }) => (
                <li key={code}>
                  <Told of={text} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeetingsUnder({ sight: { meetings } }: { sight: InstrumentSight }) {
  const { t } = useReader();
  if (meetings.length === 0) return null;
  return (
    <section class="section" aria-labelledby="meetings">
      <h2 id="meetings">{t('home.meetingsUnder')}</h2>
      <ul class="plain">
        {meetings.map(({ meeting, sessions }) => (
          <li key={meeting.slug} class="flow">
            <MeetingLink meeting={meeting} withGroup />
            {sessions.length > 0 && <SittingChain sittings={sessions} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
