import { askingFor, askingForPaper } from './asking.js';
import type { Agent, Sending } from './agent.js';
import { formsIn, type ReadField, type ReadForm, writtenIn } from './forms.js';
import { doors } from './matrix/doors.js';
import { general } from './matrix.js';
import type { Neighbours } from './neighbours.js';

/** A field of a form of the neighbours, with what the same field offers in the place and not to them. */
export interface FormExchange {
  agent: Agent;
  form: ReadForm;
  field: ReadField;
  foreign: string;
}

/** What proves that a form is the portal's, that it is sent once, and upon what it was filled in. */
const ofEveryForm = ['formToken', 'key', 'version'];

/** Walks the forms of the neighbours' pages beside those of the place. */
export class FormExchanges {
  constructor(
    private readonly own: Neighbours,
    /** The name of the neighbours' own document. */
    private readonly document: string,
  ) {}

  async *all(): AsyncGenerator<FormExchange> {
    for (const path of await this.paths()) yield* await this.at(path);
  }

  /** The form as it would be sent, were it not for one field. */
  sending({ form, field, foreign }: FormExchange): Sending {
    const fields = form.fields.flatMap((one) => {
      const value = one === field ? foreign : one.standing[0] || writtenIn(one);
      return value === undefined || one.name === 'formToken' ? [] : [[one.name, value] as const];
    });
    const files = [{ name: 'text.txt', text: 'A text' }];
    return { fields: Object.fromEntries(fields), ...(form.isInParts ? { inParts: true, files } : {}) };
  }

  /** The pages of the place that the neighbours have too. */
  private async paths(): Promise<string[]> {
    const { place } = this.own;
    const routes = [...general.keys()].filter((route) => route.startsWith('GET /') && !route.includes('/api/'));
    const ways = Object.values(doors).flat().filter((way) => way.startsWith('GET /documents/'));
    const asked = [
      ...routes.map((route) => askingFor(place, route)),
      ...ways.map((way) => askingForPaper(place, place.papers['posted-public'], way)),
    ];
    const paths = (await Promise.all(asked)).map(({ path }) => this.own.real(path));
    return paths.filter((path) => this.theirs(path) !== path);
  }

  private async at(path: string): Promise<FormExchange[]> {
    const { place, secretariat, delegate } = this.own;
    const [agent, text] = await shown([secretariat, delegate], this.theirs(path));
    const forms = formsIn(text);
    if (forms.every(({ action }) => action === '/sign-out')) return [];
    const twins = formsIn((await shown([place.agents.admin, place.agents.author], path))[1]);
    return forms.flatMap((form) => {
      const twin = twins.find(({ action }) => this.theirs(action) === form.action);
      return form.fields.flatMap((field) => {
        const foreign = this.foreign(field, twin);
        return foreign === undefined ? [] : [{ agent, form, field, foreign }];
      });
    });
  }

  private foreign({ name, offered }: ReadField, twin: ReadForm | undefined): string | undefined {
    if (ofEveryForm.includes(name)) return undefined;
    const there = twin?.fields.find((one) => one.name === name)?.offered ?? [];
    return there.find((value) => value !== '' && !offered.includes(value) && !value.includes(this.own.group.slug));
  }

  /** The same address with what the neighbours have in its place. */
  private theirs(path: string): string {
    return this.own
      .exchanged(`${path}/`)
      .slice(0, -1)
      .replace(`/documents/${this.own.place.papers['posted-public'].slug}`, `/documents/${this.document}`)
      .replace(/\/(items|annotations)\/2(?=\/|$)/, '/$1/9')
      .replace(/\/paragraphs\/p\d+/, '/paragraphs/p1')
      .replace(/\/outcomes\/\d+/, '/outcomes/1');
  }
}

/** The page as the first of these is shown it who may see it; nothing where there is none. */
async function shown(agents: readonly Agent[], path: string): Promise<[Agent, string]> {
  for (const agent of agents) {
    const { status, text } = await agent.ask('GET', path);
    if (status === 200) return [agent, text];
    if (status !== 403) break;
  }
  return [agents[0]!, ''];
}
