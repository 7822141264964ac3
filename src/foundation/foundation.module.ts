import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Clock } from './clock.js';
import { FileStore } from './files/file-store.js';
import { Inspector } from './files/inspection.js';
import { ReceptionService } from './files/reception.service.js';
import { Sweeper } from './files/sweeper.js';
import { Journal } from './journal.js';
import { PostOffice } from './mail/post-office.js';
import { Repeats } from './repeats.js';
import { CONFIG, LOG } from './tokens.js';

/** What every room stands on. */
@Module({})
export class FoundationModule {
  static with(config: Config, log: Logger, clock: Clock): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: FileStore, useFactory: () => new FileStore(config.uploadsDir) },
      { provide: Clock, useValue: clock },
      { provide: Inspector, useFactory: () => new Inspector() },
      Journal,
      PostOffice,
      ReceptionService,
      Repeats,
      Sweeper,
    ];
    return { module: FoundationModule, global: true, providers, exports: providers };
  }
}
