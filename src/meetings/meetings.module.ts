import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { MeetingsApi } from './meetings.api.js';
import { MeetingsPages } from './meetings.pages.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  imports: [GroupsModule],
  controllers: [MeetingsPages, MeetingsApi],
  providers: [MeetingsService, KeptAnswers],
  exports: [MeetingsService],
})
export class MeetingsModule {}
