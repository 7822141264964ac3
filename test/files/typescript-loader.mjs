// Lets a worker thread import our TypeScript sources: Node 20 cannot, and vitest compiles only for its own threads.
// What was compiled is kept in node_modules/.cache, so that only the first thread after a change pays for it.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
