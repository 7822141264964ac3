import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { ChairsService } from './chairs.service.js';
import { SessionChangesService } from './session-changes.service.js';
import { SessionsApi } from './sessions.api.js';
import { SessionsPages } from './sessions.pages.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [PeopleModule, GroupsModule, MeetingsModule],
  controllers: [SessionsPages, SessionsApi],
  providers: [SessionsService, SessionChangesService, ChairsService, KeptAnswers],
  exports: [SessionsService],
})
export class SessionsModule {}
