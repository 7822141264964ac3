// npm run -s portal -- <command>: the command line. Only the command itself writes to standard output.
import { giveUp, prepare, runBuilt } from './prepare.mjs';

await prepare().catch(giveUp);
await runBuilt('portal.js');
