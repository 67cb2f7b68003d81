import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Config } from './config.ts';
import { documentation } from './plugins/documentation.ts';
import { engine } from './plugins/engine.ts';
import { identity } from './plugins/identity.ts';
import { metrics } from './plugins/metrics.ts';
import { problems } from './plugins/problems.ts';
import { provinces } from './plugins/provinces.ts';
import { commandRoutes } from './routes/commands.ts';
import { healthRoutes } from './routes/health.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { sessionRoutes } from './routes/session.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { validatorCompiler } from './validation.ts';

/** The longest commands carry some hundred texts; files come another way. */
const bodyLimit = 4 * 1024 * 1024;

/** Builds the API. It needs neither database nor engine to start; what needs them answers 503 until they are there. */
export async function buildApp(config: Config): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: config.logLevel },
    disableRequestLogging: true,
    trustProxy: config.trustProxy,
    bodyLimit,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    // A graceful close must not wait for a browser that keeps its connection.
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  await app.register(metrics);
  await app.register(problems);
  await app.register(helmet);
  await app.register(provinces, { config });
  await app.register(engine);
  await app.register(identity);
  await app.register(documentation);

  await app.register(healthRoutes);
  await app.register(sessionRoutes);
  await app.register(tokenRoutes);
  await app.register(commandRoutes);
  await app.register(receiptRoutes);
  return app;
}
