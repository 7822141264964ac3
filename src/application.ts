import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { Clock } from './foundation/clock.js';
import { migrate } from './schema/migrate.js';
import { NestLog } from './web/log.js';
import { oneAddress } from './web/one-address.js';
import type { PortalRequest } from './web/request.js';
import { noteBeginning, ownHostOnly, privateByDefault, protectiveHeaders } from './web/security.js';

/** The longest text form or JSON body that is read; files come another way. */
const longestBody = '1mb';

/** Brings the database up to date and makes the portal, ready to listen or to be used from the command line. */
export async function createApplication(config: Config, log: Logger, clock = new Clock()): Promise<NestExpressApplication> {
  await migrate(config.database);
  const application = await NestFactory.create<NestExpressApplication>(AppModule.with(config, log, clock), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  dress(application, config, log, clock);
  return application;
}

/** Puts the doorkeepers in their places, in the order in which a request meets them. */
function dress(application: NestExpressApplication, config: Config, log: Logger, clock: Clock): void {
  application.disable('x-powered-by');
  application.set('env', 'production'); // Express tells the inside of a fault to nobody
  application.set('trust proxy', config.trustProxy);
  application.set('query parser', 'simple');
  application.set('etag', false); // who reads the same answer again is told by the doors that care
  application.use(requestLog(log));
  application.use(noteBeginning(clock));
  application.use(protectiveHeaders(config));
  application.use(privateByDefault);
  application.use(ownHostOnly(config));
  application.use(oneAddress);
  application.useBodyParser('json', { limit: longestBody });
  application.useBodyParser('urlencoded', { limit: longestBody, extended: false, parameterLimit: 500 });
  application.enableShutdownHooks([], { useProcessExit: true });
}

/** One line a request, under an id that answers and complaints can name. Addresses are logged without their query. */
function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: (request: PortalRequest) => ({ id: request.id, method: request.method, path: pathForLog(request.url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
  });
}

/** The path, less the secrets that one-time links carry in it. */
function pathForLog(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/^\/(sign-in|password)\/(?!forgotten$).+/, '/$1/…');
}
