import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsApi } from './sessions.api.js';
import { SessionsService } from './sessions.service.js';

@Module({ imports: [MeetingsModule], controllers: [SessionsApi], providers: [SessionsService], exports: [SessionsService] })
export class SessionsModule {}
