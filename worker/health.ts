import { createServer, type Server } from 'node:http';
import type { Worker } from '@temporalio/worker';

/** Answers GET anything on the port: 200 while the worker takes tasks, 503 while it drains or has failed. For health checks. */
export function serveHealth(worker: Worker, port: number): Server {
  const server = createServer((_, response) => {
    const state = worker.getState();
    response.writeHead(state === 'RUNNING' ? 200 : 503, { 'content-type': 'text/plain' }).end(state);
  });
  return server.listen(port);
}
