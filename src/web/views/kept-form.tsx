import type { KeptForm as Kept } from '../kept-form.js';
import { useReader } from '../reader.js';
import { PostForm } from '../ui/post-form.js';

/** What was typed into a form that could not be taken, ready to be sent again, and to be read meanwhile. */
export function KeptForm({ kept: { action, fields, hadFiles } }: { kept: Kept }) {
  const { t, actor } = useReader();
  const typed = fields.filter(([, value]) => /\s/.test(value.trim()));
  return (
    <PostForm action={action} class="stack">
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <div class="notice">
        <p>{t(actor.person ? 'web.kept' : 'web.keptForSignIn')}</p>
        {hadFiles && <p>{t('web.keptWithoutFiles')}</p>}
      </div>
      {typed.length > 0 && (
        <details>
          <summary>{t('web.keptTexts')}</summary>
          {typed.map(([, value], index) => (
            <p key={index} dir="auto" class="written">
              {value}
            </p>
          ))}
        </details>
      )}
      <p class="actions">
        <button class="primary" type="submit">
          {t('web.sendAgain')}
        </button>
        {!actor.person && (
          <a class="button" href="/sign-in" target="_blank">
            {t('web.signInElsewhere')}
          </a>
        )}
      </p>
    </PostForm>
  );
}
