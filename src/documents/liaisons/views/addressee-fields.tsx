import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { liaisonPurposes } from '../addressee.js';
import { addresseeFields, type LiaisonForm } from '../liaison.dto.js';

interface Props {
  form: FilledForm<LiaisonForm>;
  isIn: boolean;
}

/** How many addressees one sees at first; statements to more are rare. */
const usually = 3;

/** To whom a statement goes, and what is asked of each. */
export function AddresseeFields({ form, isIn }: Props) {
  const { t } = useReader();
  const error = form.error('addressees');
  const [first, rest] = [addresseeFields.slice(0, usually), addresseeFields.slice(usually)];
  return (
    <div id="f-addressees" class="flow" tabindex={error ? -1 : undefined}>
      <p class="hint">{t(isIn ? 'documents.addresseesInHint' : 'documents.addresseesHint')}</p>
      {error && <p class="error">{t(error.key, error.values)}</p>}
      {first.map((n) => (
        <One key={n} form={form} n={n} />
      ))}
      <details open={rest.some((n) => form.text(fieldOf('addressee', n)) !== '')}>
        <summary>{t('documents.moreAddressees')}</summary>
        <div class="flow">
          {rest.map((n) => (
            <One key={n} form={form} n={n} />
          ))}
        </div>
      </details>
    </div>
  );
}

function One({ form, n }: { form: Props['form']; n: number }) {
  const { t } = useReader();
  const purposes = liaisonPurposes.toReversed().map((value) => ({ value, label: t(`documents.liaisonFor_${value}`) }));
  const writing = { dir: 'auto', maxlength: 300, autocomplete: 'off' } as const;
  return (
    <fieldset class="field flow">
      <legend>{t('documents.addresseeNumber', { n })}</legend>
      <TextField form={form} name={fieldOf('addressee', n)} label={t('documents.addresseeName')} input={writing} />
      <SelectField form={form} name={fieldOf('purpose', n)} label={t('documents.purpose')} options={purposes} />
      <TextField form={form} name={fieldOf('replyBy', n)} label={t('documents.replyBy')} type="date" />
      <TextField
        form={form}
        name={fieldOf('email', n)}
        label={t('documents.addresseeEmail')}
        hint={t('documents.addresseeEmailHint')}
        type="email"
        input={{ maxlength: 254, dir: 'ltr', autocomplete: 'off' }}
      />
    </fieldset>
  );
}

function fieldOf(what: string, n: number): keyof LiaisonForm & string {
  return `${what}${n}` as keyof LiaisonForm & string;
}
