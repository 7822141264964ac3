import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { createApplication } from '../application.js';
import { readConfig } from '../config.js';

/**
 * Opens the portal without letting it listen, brings its database up to date, and closes it when the work is done.
 * Its log goes to standard error, and only what is worth a person's look.
 */
export async function atWork<Result>(work: (portal: NestExpressApplication) => Promise<Result>): Promise<Result> {
  const settings = { level: 'warn', base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  const portal = await createApplication(readConfig(), pino(settings, pino.destination({ dest: 2, sync: true })));
  try {
    return await work(portal);
  } finally {
    await portal.close();
  }
}
