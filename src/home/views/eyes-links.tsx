import { eyes } from '../../foundation/actor.js';
import { useReader } from '../../web/reader.js';

/** The ways to see a page as others see it. */
export function EyesLinks({ address }: { address: string }) {
  const { t } = useReader();
  return (
    <nav class="row small no-print" aria-label={t('home.seeAs')}>
      <span class="muted">{t('home.seeAs')}</span>
      {eyes.map((eye) => (
        <a key={eye} href={`${address}?eyes=${eye}`}>
          {t(`web.eyes_${eye}`)}
        </a>
      ))}
    </nav>
  );
}
