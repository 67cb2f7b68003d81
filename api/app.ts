import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { openLog } from '../telemetry/log.ts';
import type { Tracing } from '../telemetry/hooks.ts';
import type { Config } from './config.ts';
import { arrival } from './plugins/arrival.ts';
import { documentation } from './plugins/documentation.ts';
import { doors } from './plugins/doors.ts';
import { engine } from './plugins/engine.ts';
import { identity } from './plugins/identity.ts';
import { keeping } from './plugins/keeping.ts';
import { metrics } from './plugins/metrics.ts';
import { problems } from './plugins/problems.ts';
import { standingChanges } from './plugins/standing-changes.ts';
import { provinces } from './plugins/provinces.ts';
import { sayToday } from './plugins/today.ts';
import { web } from './plugins/web.ts';
import { seen } from './plugins/seen.ts';
import { requestLog } from './plugins/request-log.ts';
import { tracing as traces } from './plugins/tracing.ts';
import { refuseAddress, refuseConnection } from './problem-answer.ts';
import { accessRecordRoutes } from './routes/access-records.ts';
import { budgetRoutes } from './routes/budgets.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { codecRoutes } from './routes/codec.ts';
import { apiProcedures } from './procedures/registry.ts';
import { answerObstacleRoute } from './routes/answer-obstacle.ts';
import { commandRoutes } from './routes/commands.ts';
import { commissionRoutes } from './routes/commissions.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftHandOverRoutes } from './routes/draft-hand-overs.ts';
import { draftRoutes } from './routes/drafts.ts';
import { dutyRoutes } from './routes/duties.ts';
import { noticeRoutes } from './routes/notices.ts';
import { expertRoutes } from './routes/experts.ts';
import { feeRoutes } from './routes/fees.ts';
import { payeeRoutes } from './routes/payees.ts';
import { healthRoutes } from './routes/health.ts';
import { journalExplorerRoutes } from './routes/journal-explorer.ts';
import { journalRoutes } from './routes/journal.ts';
import { normRoutes } from './routes/norms.ts';
import { obstacleRoutes } from './routes/obstacles.ts';
import { operationRoutes } from './routes/operations.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { overviewRoutes } from './routes/overview.ts';
import { passwordResetRoutes } from './routes/password-resets.ts';
import { peopleRoutes } from './routes/people.ts';
import { proposalTypeRoutes } from './routes/proposal-types.ts';
import { proposedChangeRoutes } from './routes/proposed-changes.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { registerRoutes } from './routes/registers.ts';
import { ruleSetRoutes } from './routes/rule-sets.ts';
import { sessionRoutes } from './routes/session.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { verificationRoutes } from './routes/verifications.ts';
import { viewRoutes } from './routes/views.ts';
import { validatorCompiler } from './validation.ts';
import { measureVerifications } from './verification-gauges.ts';

/** The longest commands carry some hundred texts. Files are uploaded by another route. */
const bodyLimit = 4 * 1024 * 1024;

/** A browser sends its headers at once. A client that does not only occupies a connection. */
const headersWithinMs = 15_000;
/** A document of 20 MiB over a line of 600 kbit/s. */
const requestWithinMs = 300_000;

/** Ids and codes are far shorter, so a longer parameter cannot name anything. */
const longestParameter = 500;

const allRoutes = [
  healthRoutes,
  sessionRoutes,
  passwordResetRoutes,
  tokenRoutes,
  accessRecordRoutes,
  commissionRoutes,
  ...apiProcedures.map(commandRoutes),
  answerObstacleRoute,
  obstacleRoutes,
  receiptRoutes,
  journalRoutes,
  journalExplorerRoutes,
  dutyRoutes,
  noticeRoutes,
  overviewRoutes,
  draftRoutes,
  draftHandOverRoutes,
  viewRoutes,
  documentRoutes,
  organisationRoutes,
  peopleRoutes,
  expertRoutes,
  proposedChangeRoutes,
  normRoutes,
  budgetRoutes,
  feeRoutes,
  payeeRoutes,
  calendarRoutes,
  ruleSetRoutes,
  proposalTypeRoutes,
  registerRoutes,
  verificationRoutes,
  codecRoutes,
  operationRoutes,
];

/** Builds the API. It starts without database or engine. Requests that need them are answered 503 until they are available. */
export async function buildApp(config: Config, log?: FastifyBaseLogger, tracing?: Tracing): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log ?? openLog('api', config.logLevel);
  const app = fastify({
    loggerInstance,
    // plugins/request-log.ts logs each request, by its route.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof config.trustProxy === 'number' ? within(config.trustProxy) : config.trustProxy,
    bodyLimit,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    // A graceful close must not wait for a browser that keeps its connection.
    forceCloseConnections: 'idle',
    // Without these three handlers the framework would send its own errors, in English only.
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    http: { headersTimeout: headersWithinMs, connectionsCheckingInterval: 5_000, requireHostHeader: false },
    requestTimeout: requestWithinMs,
    routerOptions: { maxParamLength: longestParameter },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  await app.register(doors);
  await app.register(seen);
  await app.register(requestLog);
  await app.register(traces, { tracing });
  await app.register(metrics);
  await app.register(problems);
  await app.register(sayToday);
  await app.register(arrival);
  await app.register(helmet);
  await app.register(keeping);
  await app.register(provinces, { config });
  measureVerifications(app.metrics.registry, () => app.provinces.values());
  await app.register(engine);
  await app.register(standingChanges);
  await app.register(identity);
  await app.register(documentation);

  for (const routes of allRoutes) await app.register(routes);
  await app.register(web);
  return app;
}

/** The nearest `hops` addresses are proxies, and the address that they report is trusted. */
function within(hops: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < hops;
}
