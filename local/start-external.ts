import { runUntilStopped } from './run-until-stopped.ts';

/**
 * The same processes (migrations, worker, API) against a PostgreSQL and a Temporal server that run elsewhere. Nothing is seeded.
 * With NODE_ENV=production payloads are encrypted, as in containers.
 */
const { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress } = process.env;
if (!databaseUrl || !temporalAddress) {
  console.error('npm run start:external needs DATABASE_URL and TEMPORAL_ADDRESS; `npm start` brings servers of its own.');
  process.exit(1);
}

await runUntilStopped({ seedsDemonstration: false }, (url) => {
  const { host, pathname } = new URL(databaseUrl);
  console.log(
    `\n  phanbien is ready:  ${url}\n  on Temporal at ${temporalAddress} and PostgreSQL at ${host}${pathname}. Ctrl-C stops it.\n`,
  );
});
