import type { Translate } from '../../foundation/i18n/translator.js';
import { Deadline, LateEffect } from '../../meetings/views/deadline.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { type Crumb, Crumbs } from '../../web/ui/crumbs.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import { contribute } from '../contribution.policy.js';
import type { Destination } from '../destination.js';
import type { ContributionSheet } from '../contribution-forms.service.js';
import { AboutSection } from './about-section.js';
import { TemplateLinks } from '../templates/views/template-links.js';
import { FilesSection } from './files-section.js';
import { ListingPreview } from './listing-preview.js';

/** The one form on which a contribution is brought: the file, what it is, and the button that gives it its number. */
export function ContributionPage({ sheet }: { sheet: ContributionSheet }) {
  const { t, actor, now } = useReader();
  const { destination, contribution, faults, answers } = sheet;
  const heading = answers.revises ? t('contributions.reviseTitle') : t('contributions.title');
  const takesThem = destination.takesContributions(now) && actor.may(contribute, destination);
  return (
    <Layout title={faults.length > 0 ? `${t('web.errorPrefix')} ${heading}` : heading} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={wayTo(destination, t)} />
        <h1>{heading}</h1>
      </div>
      <UntilWhen destination={destination} />
      {!takesThem && <p class="notice warn">{t(destination.meeting ? 'contributions.closed' : 'documents.groupEnded', { group: destination.group.label })}</p>}
      <ErrorSummary errors={faults} />
      <div class="cols">
        <PostForm
          action={contribution ? `/contributions/${sheet.key}` : `${destination.address}/contributions`}
          class="stack"
          takesFiles
          id="contribution"
        >
          <input type="hidden" name="key" value={sheet.key} />
          {answers.found.map((name) => (
            <input key={name} type="hidden" name="found" value={name} />
          ))}
          <FilesSection sheet={sheet} />
          <AboutSection sheet={sheet} />
          <div class="row">
            <button type="submit" class="button primary" name="act" value="submit">
              {t('contributions.submit')}
            </button>
            <button type="submit" class="button" name="act" value="save">
              {t('contributions.saveForLater')}
            </button>
          </div>
        </PostForm>
        <aside class="sticky stack" aria-labelledby="listing">
          <ListingPreview sheet={sheet} />
          {sheet.files.length === 0 && destination.meeting && <TemplateLinks meeting={destination.meeting} />}
          {contribution && <Discarding contributionKey={sheet.key} />}
        </aside>
      </div>
    </Layout>
  );
}

function wayTo({ group, meeting }: Destination, t: Translate): Crumb[] {
  const toGroup = { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> };
  return meeting ? [toGroup, { href: `/meetings/${meeting.slug}`, label: numberInWords(meeting, t) }] : [toGroup];
}

/** Until when a meeting takes it in time; between meetings there is no deadline. */
function UntilWhen({ destination: { meeting, group } }: { destination: Destination }) {
  const { t } = useReader();
  if (!meeting) {
    return (
      <div class="notice">
        <p>{t('contributions.toGroup')}</p>
        <p class="small muted">{t(`groups.betweenMeetings_${group.betweenMeetings}`)}</p>
      </div>
    );
  }
  return (
    <div class="notice">
      <Deadline meeting={meeting} />
      <LateEffect meeting={meeting} />
    </div>
  );
}

function Discarding({ contributionKey }: { contributionKey: string }) {
  const { t } = useReader();
  return (
    <details>
      <summary>{t('contributions.discardThis')}</summary>
      <PostForm action={`/contributions/${contributionKey}/discarding`} class="flow">
        <p class="small">{t('contributions.discardMeans')}</p>
        <button type="submit" class="button">
          {t('contributions.discard')}
        </button>
      </PostForm>
    </details>
  );
}
