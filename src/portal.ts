import { runCommand } from './command-line/command-line.js';

process.exitCode = await runCommand(process.argv);
