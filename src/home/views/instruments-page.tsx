import { instrumentKinds } from '../../instruments/instrument-words.js';
import type { Instrument } from '../../instruments/instrument.entity.js';
import { keepInstruments } from '../../instruments/instrument.policy.js';
import { InstrumentLink } from '../../instruments/views/instrument-link.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';

/** All instruments, kind by kind. */
export function InstrumentsPage({ instruments }: { instruments: readonly Instrument[] }) {
  const { t, actor } = useReader();
  const kinds = instrumentKinds.filter((kind) => instruments.some((one) => one.kind === kind));
  return (
    <Layout title={t('instruments.instruments')}>
      <div class="row between">
        <h1>{t('instruments.instruments')}</h1>
        {actor.may(keepInstruments, null) && (
          <a class="button" href="/instruments/new">
            {t('home.newInstrument')}
          </a>
        )}
      </div>
      {instruments.length === 0 && <p>{t('home.noInstruments')}</p>}
      {kinds.map((kind) => (
        <section key={kind} class="section" aria-labelledby={kind}>
          <h2 id={kind}>{t(`instruments.kind_${kind}`)}</h2>
          <ul class="plain">
            {instruments
              .filter((one) => one.kind === kind)
              .map((instrument) => (
                <li key={instrument.slug}>
                  <InstrumentLink instrument={instrument} inFull />
                  {instrument.isNumbered && (
                    <span class="line muted small">
                      <Localized of={instrument.titles} />
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}
