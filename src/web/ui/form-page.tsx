import type { ComponentChildren } from 'preact';
import type { FieldError } from '../../foundation/errors.js';
import { useReader } from '../reader.js';
import { type Crumb, Crumbs } from './crumbs.js';
import { ErrorSummary } from './error-summary.js';
import type { Mentions } from './told.js';
import { Layout, type Place } from '../views/layout.js';

interface Props {
  title: string;
  place: Place;
  crumbs: readonly Crumb[];
  errors: readonly FieldError[];
  /** What the texts on the page speak of. */
  mentions?: Mentions;
  children: ComponentChildren;
}

/** A page that holds one form. What is wrong with its answers is said in the page's title and first on the page. */
export function FormPage({ title, place, crumbs, errors, mentions, children }: Props) {
  const { t } = useReader();
  return (
    <Layout title={errors.length > 0 ? `${t('web.errorPrefix')} ${title}` : title} place={place} mentions={mentions}>
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <Crumbs crumbs={crumbs} />
        <h1>{title}</h1>
      </div>
      {children}
    </Layout>
  );
}
