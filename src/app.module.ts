import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccountModule } from './account/account.module.js';
import { SignInMiddleware } from './account/sign-in.middleware.js';
import type { Config } from './config.js';
import { ContributionsModule } from './contributions/contributions.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EventsModule } from './events/events.module.js';
import type { Clock } from './foundation/clock.js';
import { FoundationModule } from './foundation/foundation.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { HomeModule } from './home/home.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProceedingsModule } from './proceedings/proceedings.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SampleModule } from './sample/sample.module.js';
import { SchemaModule } from './schema/schema.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SummaryRecordsModule } from './summary-records/summary-records.module.js';
import { FormOnce } from './web/form-once.interceptor.js';
import { FormGuard } from './web/form.guard.js';
import { PageInterceptor } from './web/page.interceptor.js';
import { RateLimits } from './web/rate-limits.js';
import { ReadTogether } from './web/read-together.interceptor.js';
import { RefusalFilter } from './web/refusal.filter.js';
import { TaggedAnswers } from './web/tagged-answers.interceptor.js';
import { WebModule } from './web/web.module.js';

/** The floors of the house, from the ground up. */
@Module({
  imports: [
    WebModule,
    PeopleModule,
    InstrumentsModule,
    GroupsModule,
    AccountModule,
    MeetingsModule,
    ParticipantsModule,
    SessionsModule,
    DocumentsModule,
    ContributionsModule,
    EventsModule,
    DeliveryModule,
    ProceedingsModule,
    SummaryRecordsModule,
    OutcomesModule,
    ReportsModule,
    HomeModule,
    SampleModule,
  ],
  providers: [
    { provide: APP_GUARD, useClass: FormGuard },
    { provide: APP_INTERCEPTOR, useClass: ReadTogether },
    { provide: APP_INTERCEPTOR, useExisting: PageInterceptor },
    { provide: APP_INTERCEPTOR, useClass: TaggedAnswers },
    { provide: APP_INTERCEPTOR, useClass: FormOnce },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
})
export class AppModule implements NestModule {
  static with(config: Config, log: Logger, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [FoundationModule.with(config, log, clock), SchemaModule.with(config.database)] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RateLimits, SignInMiddleware).forRoutes('{*path}');
  }
}
