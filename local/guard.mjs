/**
 * Stands between one server and the process that wants it. When that process dies, however suddenly, the channel to it
 * closes and the server is stopped in its own way: nothing outlives a killed `npm start` or `npm test`.
 * Plain JavaScript, because one runs beside every server and should weigh little.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @type {{command: string, args: string[], cwd?: string, stopSignal: NodeJS.Signals, graceMs: number, removeAfter?: string, uid?: number, gid?: number}} */
const order = JSON.parse(process.argv[2]);

// Its own group: Ctrl-C in a terminal reaches the supervisor only, which then stops the servers in order.
const server = spawn(order.command, order.args, {
  cwd: order.cwd,
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
  uid: order.uid,
  gid: order.gid,
});

server.on('error', (error) => leave(127, { failed: error.message }));
server.on('exit', (code, signal) => leave(code ?? 1, { exited: { code, signal } }));
if (server.pid !== undefined) tell({ started: server.pid });

process.on('disconnect', stop);
process.on('message', stop);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);

let isStopping = false;

function stop() {
  if (isStopping) return;
  isStopping = true;
  server.kill(order.stopSignal);
  setTimeout(() => server.kill('SIGKILL'), order.graceMs).unref();
}

function tell(message) {
  if (process.connected) process.send(message, () => undefined);
}

function leave(code, message) {
  if (order.removeAfter) rmSync(order.removeAfter, { recursive: true, force: true, maxRetries: 5 });
  if (!process.connected) process.exit(code);
  process.send(message, () => process.exit(code));
}
