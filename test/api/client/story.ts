import createClient from 'openapi-fetch';
import type { paths } from './generated.js';

/** What a delegate's program is told with, and what it is to bring. */
export interface Journey {
  baseUrl: string;
  token: string;
  meeting: string;
  text: string;
}

/**
 * A program written as others would write it: every address, body and answer has the types that were generated from
 * the description. The directives prove that a wrong word would not compile.
 */
export async function contribute({ baseUrl, token, meeting, text }: Journey) {
  const portal = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  const path = { meeting };

  const shown = await portal.GET('/api/v1/meetings/{meeting}', { params: { path } });
  if (!shown.data) throw new Error(shown.error.detail);
  const group = shown.data.group;

  const begun = await portal.POST('/api/v1/meetings/{meeting}/drafts', {
    params: { path, header: { 'Idempotency-Key': `draft-${meeting}` } },
    body: { title: 'By a generated client', language: 'en', purpose: 'information' },
  });
  if (!begun.data) throw new Error(begun.error.detail);
  const contribution = begun.data.key;

  const added = await portal.POST('/api/v1/contributions/{contribution}/files', {
    params: { path: { contribution } },
    body: { file: [] },
    bodySerializer: () => filesOf(text),
  });
  const receipt = await portal.POST('/api/v1/contributions/{contribution}/submission', { params: { path: { contribution } } });
  if (!receipt.data) throw new Error(receipt.error.detail);

  const list = await portal.GET('/api/v1/meetings/{meeting}/documents', {
    params: { path, query: { language: 'en', limit: 5 } },
  });
  const refused = await portal.POST('/api/v1/groups/{group}/seats', {
    params: { path: { group } },
    body: { email: 'somebody@plenary.example', role: 'chair' },
  });
  return {
    group,
    files: added.data?.files.map(({ name, size }) => ({ name, size })),
    verdict: receipt.data.verdict,
    symbol: receipt.data.symbol,
    listed: list.data?.items.map(({ symbol }) => symbol),
    refusal: refused.error && { type: refused.error.type, status: refused.error.status },
  };
}

/** Never run: it is there to be compiled. */
export async function mistaken(portal: ReturnType<typeof createClient<paths>>) {
  // @ts-expect-error there is no such address
  await portal.GET('/api/v1/meeting/{meeting}', {});
  // @ts-expect-error German is none of the six languages
  await portal.POST('/api/v1/meetings/{meeting}/drafts', { params: { path: { meeting: 'a' } }, body: { language: 'de' } });
  const { data } = await portal.GET('/api/v1/groups/{group}', { params: { path: { group: 'a' } } });
  // @ts-expect-error nothing names a thing but its slug
  return data?.id;
}

function filesOf(text: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([text]), 'paper.txt');
  return form;
}
