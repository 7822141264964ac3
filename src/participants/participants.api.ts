import { Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { organizationSchema, presentOrganization } from '../people/present-organization.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { exactly, instant, listOf, named, text, textOrNull, whole, yesNo } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ListBody, ParticipationBody, RefusalBody } from './participant.dto.js';
import { audiences } from './participant-list.entity.js';
import { type ParticipantSight, ParticipantsService } from './participants.service.js';
import { capacities, type Participation, participationStates } from './participation.entity.js';
import { ParticipationsService } from './participations.service.js';

const participationSchema = named(
  'Participation',
  exactly({
    person: { ...text, description: 'Her handle.' },
    name: text,
    organization: organizationSchema,
    capacity: { enum: capacities },
    state: { enum: participationStates },
    appliedAt: instant,
    reason: { ...textOrNull, description: 'Why it was refused.' },
  }),
);

const participantListSchema = named(
  'ParticipantList',
  exactly({
    persons: whole,
    entities: whole,
    shownTo: { enum: audiences },
    isShown: { ...yesNo, description: 'Whether you may see who takes part.' },
    items: listOf(participationSchema),
    waiting: { ...listOf(participationSchema), description: 'What waits for your decision.' },
  }),
);

function presentParticipation({ person, organization, capacity, state, appliedAt, reason }: Participation) {
  const who = { person: person.handle, name: person.name, organization: presentOrganization(organization) };
  return { ...who, capacity, state, appliedAt: appliedAt.toISOString(), reason };
}

function presentList({ counts, shownTo, participants, waiting }: ParticipantSight) {
  const items = (participants ?? []).map(presentParticipation);
  return { ...counts, shownTo, isShown: participants !== null, items, waiting: waiting.map(presentParticipation) };
}

/** Taking part in meetings, for programs. */
@Controller('api/v1/meetings/:meeting')
@Chapter('Participants', 'Who takes part in a meeting, for which entity, and in what capacity.')
export class ParticipantsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsService,
    private readonly participations: ParticipationsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('participants')
  @Described('listParticipants', {
    summary: 'Who takes part in a meeting',
    more: 'How many take part everybody may know; who they are depends on the meeting.',
    answer: participantListSchema,
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList(await this.participants.sight(actor, await this.meetings.find(slug)));
  }

  @Patch('participants')
  @Described('showParticipantsTo', { summary: 'Say to whom the list is shown', answer: participantListSchema, refusals: ['missing'] })
  async showTo(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ListBody) { shownTo }: ListBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      await this.participants.showTo(actor, meeting, shownTo);
      const body = presentList(await this.participants.sight(actor, meeting));
      return { status: 200, location: `/meetings/${meeting.slug}/participants`, body };
    });
  }

  @Post('participation')
  @Described('applyForMeeting', { summary: 'Apply to take part', answer: participationSchema, status: 201, refusals: ['missing', 'conflict'] })
  apply(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ParticipationBody) body: ParticipationBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ) {
    return this.give(actor, request, response, 201, async () => this.participations.apply(actor, await this.meetings.find(slug), body));
  }

  @Post('participation/withdrawal')
  @Described('withdrawFromMeeting', { summary: 'Take part no more', answer: participationSchema, refusals: ['missing'] })
  withdraw(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, 200, async () => this.participations.withdraw(actor, await this.meetings.find(slug)));
  }

  @Post('participants/:person/validation')
  @Described('validateParticipant', {
    summary: 'Validate what somebody applied for',
    answer: participationSchema,
    refusals: ['missing', 'conflict'],
  })
  validate(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('person') handle: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ) {
    return this.give(actor, request, response, 200, async () =>
      this.participations.validate(actor, await this.meetings.find(slug), handle),
    );
  }

  @Post('participants/:person/refusal')
  @Described('refuseParticipant', { summary: 'Refuse what somebody applied for', answer: participationSchema, refusals: ['missing', 'conflict'] })
  refuse(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('person') handle: string,
    @JsonBody(RefusalBody) { reason }: RefusalBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ) {
    return this.give(actor, request, response, 200, async () =>
      this.participations.refuse(actor, await this.meetings.find(slug), handle, reason),
    );
  }

  private async give(actor: Actor, request: PortalRequest, response: Response, status: 200 | 201, act: () => Promise<Participation>) {
    await this.answers.give(actor, request, response, async () => {
      const participation = await act();
      const location = `/meetings/${participation.meeting.slug}/participants`;
      return { status, location, body: presentParticipation(participation) };
    });
  }
}
