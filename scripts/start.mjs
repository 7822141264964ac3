// npm start: everything from a fresh clone to a portal that listens.
import { giveUp, prepare, runBuilt } from './prepare.mjs';

await prepare().catch(giveUp);
await runBuilt('main.js');
