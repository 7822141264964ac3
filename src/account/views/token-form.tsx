import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices, Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { TokenDto } from '../account.dto.js';
import { tokenDays } from '../tokens.service.js';

/** Making a token for a program. */
export function TokenForm({ form }: { form: FilledForm<TokenDto> }) {
  const { t } = useReader();
  return (
    <PostForm action="/account/tokens" class="flow read">
      <h3>{t('account.makeToken')}</h3>
      <Field
        name="name"
        label={t('account.tokenName')}
        hint={t('account.tokenNameHint')}
        error={form.error('name')}
        control={(ties) => (
          <input
            {...ties}
            type="text"
            autocomplete="off"
            dir="auto"
            required
            maxlength={100}
            value={form.text('name')}
          />
        )}
      />
      <Choices name="scope" label={t('account.tokenScope')} error={form.error('scope')}>
        {(['read', 'write'] as const).map((scope) => (
          <label key={scope} class="check">
            <input type="radio" name="scope" value={scope} checked={form.text('scope') === scope} />{' '}
            {t(`account.scope_${scope}`)}
          </label>
        ))}
      </Choices>
      <Field
        name="days"
        label={t('account.tokenDaysLabel')}
        hint={t('account.tokenDays', { most: tokenDays.most })}
        error={form.error('days')}
        control={(ties) => (
          <input {...ties} type="number" min={1} max={tokenDays.most} required value={form.text('days')} />
        )}
      />
      <button type="submit" class="button">
        {t('account.makeToken')}
      </button>
    </PostForm>
  );
}
