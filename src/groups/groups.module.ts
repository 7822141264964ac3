import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { GroupsApi } from './groups.api.js';
import { GroupsPages } from './groups.pages.js';
import { GroupsService } from './groups.service.js';
import { SeatingService } from './seating.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [GroupsPages, GroupsApi],
  providers: [GroupsService, SeatingService, SeatsService, KeptAnswers],
  exports: [GroupsService, SeatsService],
})
export class GroupsModule {}
