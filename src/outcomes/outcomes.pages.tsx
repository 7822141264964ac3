import { Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { saidInProse } from '../documents/mentions/sayings.js';
import type { Actor } from '../foundation/actor.js';
import { type Language, withText } from '../foundation/i18n/languages.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { NoteReading } from '../proceedings/notes/note-reading.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import type { Mentions } from '../web/ui/told.js';
import { Who } from '../web/who.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { OutcomeForm } from './outcome.dto.js';
import { type Outcome, outcomeKinds, outcomeStates } from '../proceedings/outcomes/outcome.entity.js';
import { OutcomeGatherer } from './outcome.gatherer.js';
import { OutcomesService } from './outcomes.service.js';
import { OutcomePage } from './views/outcome-page.js';
import { OutcomesPage } from './views/outcomes-page.js';

/** The register of what a group's meetings decided and asked for, and what became of it. */
@Controller()
export class OutcomesPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomesService,
    private readonly gatherer: OutcomeGatherer,
    private readonly agreements: AgreementsService,
    private readonly reading: NoteReading,
    private readonly mentions: MentionsService,
  ) {}

  @Get('groups/:slug/outcomes')
  async list(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const group = await this.groups.find(slug);
    const filter = { state: outcomeStates.find((one) => one === query.state), kind: outcomeKinds.find((one) => one === query.kind) };
    const outcomes = await this.outcomes.of(actor, group, filter);
    const awaiting = await this.agreements.awaiting(actor, group);
    return page(OutcomesPage, { group, filter, outcomes, awaiting, mentions: await this.mentionsIn(actor, [...outcomes, ...awaiting]) });
  }

  @Get('meetings/:slug/outcomes/:note')
  async show(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('note', ParseIntPipe) number: number,
  ): Promise<Page> {
    const outcome = await this.outcomes.find(actor, await this.meetings.find(slug), number);
    return this.outcomePage(actor, outcome, filled(outcome, languageOf(request)), languageOf(request));
  }

  @Post('meetings/:slug/outcomes/:note')
  async follow(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @Form(OutcomeForm) form: FilledForm<OutcomeForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const language = languageOf(request);
    const before = await this.outcomes.toFollow(actor, meeting, number);
    const followed = await form.submit(async (answers) => {
      const { state, dueOn, remark, version } = answers;
      const due = answers.dueMeeting ? await this.meetings.find(answers.dueMeeting) : null;
      const words = { state, dueMeeting: due, dueOn: dueOn || null, ...texts(before, answers, language) };
      return this.outcomes.follow(actor, meeting, number, { ...words, remark: remark || null, version, ...(await this.answered(actor, answers)) });
    });
    if (followed) return goTo(addressOf(meeting, number));
    return this.outcomePage(actor, await this.outcomes.find(actor, meeting, number), form, language, 422);
  }

  /** Where it was taken up, and with what it was answered there. */
  private async answered(actor: Actor, { takenUpAt, document, orally }: OutcomeForm) {
    return {
      takenUpAt: takenUpAt ? await this.meetings.find(takenUpAt) : null,
      document: document ? (await this.reading.document(actor, document)).document : null,
      isOral: orally === 'yes',
    };
  }

  private async outcomePage(actor: Actor, outcome: Outcome, form: FilledForm<OutcomeForm>, language: Language, status = 200): Promise<Page> {
    const [followed, meetings] = [await this.gatherer.of(outcome), await this.meetings.of(outcome.note.meeting.group)];
    const mayAgree = followed.awaits && (await this.agreements.mayAgree(actor, outcome));
    const mentions = await this.mentionsIn(actor, [outcome]);
    return page(OutcomePage, { ...followed, mayAgree, meetings, mentions, form, present: filled(outcome, language) }, status);
  }

  private mentionsIn(actor: Actor, outcomes: readonly Outcome[]): Promise<Mentions> {
    return this.mentions.in(actor, saidInProse(outcomes.map(({ note }) => note.texts)));
  }
}

function filled({ state, addressee, responsible, dueMeeting, dueOn }: Outcome, language: Language): FilledForm<OutcomeForm> {
  return FilledForm.blank<OutcomeForm>({
    state,
    addressee: addressee?.[language] ?? '',
    responsible: responsible?.[language] ?? '',
    dueMeeting: dueMeeting?.slug ?? '',
    dueOn: dueOn ?? '',
  });
}

/** What is said in one language; the other languages stay. */
function texts(before: Outcome, { addressee = '', responsible = '' }: OutcomeForm, language: Language) {
  return { addressee: withText(before.addressee, language, addressee), responsible: withText(before.responsible, language, responsible) };
}

function addressOf({ slug }: Meeting, number: number): string {
  return `/meetings/${slug}/outcomes/${number}`;
}
