import { createServer, type Server } from 'node:http';
import type { Worker } from '@temporalio/worker';

/**
 * Answers on the port: GET /metrics with what `measurements` says, anything else 200 while the worker takes tasks, 503 while it drains
 * or has failed. For health checks and scrapers; it has no sign-in, so it stays inside.
 */
export function serveHealth(worker: Worker, port: number, measurements: () => Promise<{ contentType: string; text: string }>): Server {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      measurements().then(
        ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
        () => response.writeHead(500).end(),
      );
      return;
    }
    const state = worker.getState();
    response.writeHead(state === 'RUNNING' ? 200 : 503, { 'content-type': 'text/plain' }).end(state);
  });
  return server.listen(port);
}
