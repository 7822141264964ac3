import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsService } from './sessions.service.js';

@Module({ imports: [MeetingsModule], providers: [SessionsService], exports: [SessionsService] })
export class SessionsModule {}
