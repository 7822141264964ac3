import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsService } from './meetings.service.js';

@Module({ imports: [GroupsModule], providers: [MeetingsService], exports: [MeetingsService] })
export class MeetingsModule {}
