import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { DatabaseAddress } from '../config.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { dataSourceOptions, readingOptions } from './data-source.js';

/** Connects the house to its tables: one connection that writes, and on SQLite a second one that only reads. */
@Module({})
export class SchemaModule {
  static with(database: DatabaseAddress): DynamicModule {
    const writing = TypeOrmModule.forRoot({ ...dataSourceOptions(database), retryAttempts: 0 });
    const reading =
      database.kind === 'sqlite'
        ? [TypeOrmModule.forRoot({ ...readingOptions(database.file), name: 'reading', retryAttempts: 0 })]
        : [];
    const readingName = database.kind === 'sqlite' ? 'reading' : 'default';
    return {
      module: SchemaModule,
      global: true,
      imports: [writing, ...reading],
      providers: [
        {
          provide: Database,
          inject: [getDataSourceToken(), getDataSourceToken(readingName), Clock],
          useFactory: (write: DataSource, read: DataSource, clock: Clock) => new Database(write, read, clock),
        },
      ],
      exports: [Database],
    };
  }
}
