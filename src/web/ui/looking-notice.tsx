import { eyes } from '../../foundation/actor.js';
import { useReader, withEyes } from '../reader.js';

/** That a page is shown as somebody else sees it, and the way back. */
export function LookingNotice() {
  const { t, actor, path } = useReader();
  if (!actor.looking) return null;
  const { eye } = actor.looking;
  return (
    <div class="notice warn row" role="status">
      <p>
        <b>{t('web.lookingAs', { eyes: t(`web.eyes_${eye}`) })}</b> {t('web.lookingMeans')}
      </p>
      {eyes
        .filter((one) => one !== eye)
        .map((one) => (
          <a key={one} href={withEyes(path, one)}>
            {t(`web.eyes_${one}`)}
          </a>
        ))}
      <a href={withEyes(path, null)}>{t('web.lookNoMore')}</a>
    </div>
  );
}
