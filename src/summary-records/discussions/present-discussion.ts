import { exactly, named, text, whole } from '../../web/json-schema.js';
import { editionKinds } from '../editions/edition.entity.js';
import type { DiscussedIn } from './discussions.service.js';

/** The paragraphs of a record that speak of a document, as programs get them: each as a line of its own. */
export function presentDiscussions({ edition: { number: edition, kind, record: { meeting } }, paragraphs }: DiscussedIn) {
  return paragraphs.map(({ handle, number }) => ({
    ...{ meeting: meeting.slug, edition, kind, paragraph: handle, paragraphNumber: number },
    url: `/meetings/${meeting.slug}/record#${handle}`,
  }));
}

export const discussionSchema = named('Discussion', exactly({
  meeting: text,
  edition: { ...whole, description: 'The number of the edition of the record.' },
  kind: { enum: editionKinds },
  paragraph: { ...text, description: 'The identity of the paragraph.' },
  paragraphNumber: { ...text, description: 'As it is printed in that edition.' },
  url: text,
}));
