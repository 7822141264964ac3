import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { GroupsService } from './groups.service.js';
import { SeatsService } from './seats.service.js';

@Module({ imports: [PeopleModule], providers: [GroupsService, SeatsService], exports: [GroupsService, SeatsService] })
export class GroupsModule {}
