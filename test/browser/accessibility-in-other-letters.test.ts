import { lookInto } from './accessibility.js';

// Two files, so that two processors look at the pages.
lookInto(['ar', 'ru', 'zh']);
