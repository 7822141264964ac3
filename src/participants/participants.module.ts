import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { ParticipantsApi } from './participants.api.js';
import { ParticipantsPages } from './participants.pages.js';
import { ParticipantsService } from './participants.service.js';
import { ParticipationLetters } from './participation-letters.js';
import { ParticipationsService } from './participations.service.js';

@Module({
  imports: [PeopleModule, GroupsModule, MeetingsModule],
  controllers: [ParticipantsPages, ParticipantsApi],
  providers: [ParticipantsService, ParticipationsService, ParticipationLetters, KeptAnswers],
  exports: [ParticipantsService],
})
export class ParticipantsModule {}
