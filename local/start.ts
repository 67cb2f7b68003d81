import { announce } from './announce.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { dataDirectory } from './settings.ts';

await runUntilStopped({ seedsDemonstration: true }, (url) => announce(url, dataDirectory));
