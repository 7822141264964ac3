import { Controller, Get, Header } from '@nestjs/common';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { FileStore } from '../foundation/files/file-store.js';

/** What a supervisor asks: whether the process lives, and whether it can serve. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  @Get('livez')
  @Header('Content-Type', 'text/plain')
  isAlive(): string {
    return 'ok\n';
  }

  @Get('readyz')
  @Header('Content-Type', 'text/plain')
  async isReady(): Promise<string> {
    const answers = await this.database.manager.query('SELECT 1').then(() => true, () => false);
    if (!answers || !(await this.files.isWritable())) throw new Refused('unavailable', 'web.notReady');
    return 'ok\n';
  }
}
