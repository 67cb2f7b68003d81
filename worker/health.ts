import { createServer, type Server } from 'node:http';
import type { Worker } from '@temporalio/worker';

/**
 * Answers GET /metrics with `measurements`, and any other request with 200 while the worker takes tasks, 503 while it drains or has
 * failed. It has no sign-in, so keep the port inside the network.
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
