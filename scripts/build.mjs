// npm run build: the portal, from its sources.
import { build, giveUp } from './prepare.mjs';

await build().catch(giveUp);
