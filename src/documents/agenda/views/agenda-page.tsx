import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ItemActForm } from '../agenda.dto.js';

interface Props {
  meeting: Meeting;
  items: readonly AgendaItem[];
  form: FilledForm<ItemActForm>;
}

/** The agenda of a meeting, where its secretariat keeps it: one form, with buttons beside each item. */
export function AgendaPage({ meeting, items, form }: Props) {
  const { t } = useReader();
  const address = `/meetings/${meeting.slug}/agenda`;
  return (
    <FormPage title={t('documents.agendaTitle')} place="meetings" crumbs={meetingCrumbs(meeting, t)} errors={form.errors}>
      <p>
        <a class="button" href={`${address}/new`}>
          {t('documents.addItem')}
        </a>
      </p>
      <PostForm action={address}>
        <input type="hidden" name="version" value={meeting.agendaVersion} />
        <ol class="agenda">
          {items.map((item) => (
            <Line key={item.code} item={item} address={address} />
          ))}
        </ol>
      </PostForm>
      {items.length === 0 && <p class="muted">{t('documents.noItems')}</p>}
    </FormPage>
  );
}

function Line({ item: { code, titles, depth }, address }: { item: AgendaItem; address: string }) {
  const { t } = useReader();
  const own = `${address}/items/${encodeURIComponent(code)}`;
  return (
    <li class={depth > 0 ? 'sub' : undefined}>
      <span class="no">
        <bdi>{code}</bdi>
      </span>
      <div class="flow">
        <p>
          <Localized of={titles} />
        </p>
        <p class="row">
          <Act verb="up" code={code} label={t('documents.itemUp')} />
          <Act verb="down" code={code} label={t('documents.itemDown')} />
          <a href={own}>
            {t('documents.itemChange')} <span class="vh">{code}</span>
          </a>
          <a href={`${own}/split`}>
            {t('documents.itemSplit')} <span class="vh">{code}</span>
          </a>
          <Act verb="remove" code={code} label={t('documents.itemRemove')} />
        </p>
      </div>
    </li>
  );
}

function Act({ verb, code, label }: { verb: 'up' | 'down' | 'remove'; code: string; label: string }) {
  return (
    <button type="submit" class="button small" name="act" value={`${verb}:${code}`}>
      {label} <span class="vh">{code}</span>
    </button>
  );
}
