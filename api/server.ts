import { openTracing } from '../telemetry/tracing.ts';
import { buildApp } from './app.ts';
import { configFrom } from './config.ts';

const config = configFrom(process.env);
const app = await buildApp(config, undefined, await openTracing('api', process.env));

let closing: Promise<void> | undefined;
// Requests under way are answered first. Then the connections to database and engine are closed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (closing ??= app.close()));

await app.listen({ host: config.host, port: config.port });
