import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { blaming, type Config } from '../config.js';
import { Clock } from './clock.js';
import { FileStore } from './files/file-store.js';
import { Inspector } from './files/inspection.js';
import { Office } from './files/making/office.js';
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
      { provide: FileStore, useFactory: () => blaming('UPLOADS_DIR', () => new FileStore(config.uploadsDir)) },
      { provide: Clock, useValue: clock },
      { provide: Inspector, useFactory: () => new Inspector() },
      { provide: Office, useFactory: () => new Office(config.office) },
      Journal,
      PostOffice,
      ReceptionService,
      Repeats,
      Sweeper,
    ];
    return { module: FoundationModule, global: true, providers, exports: providers };
  }
}
