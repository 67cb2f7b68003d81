/**
 * Runs one server for a parent process. When the parent dies, its channel closes and the guard stops the server by its own signal. So
 * nothing outlives a killed `npm start` or `npm test`. It is plain JavaScript, because one runs beside every server and must be small.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @type {{command: string, args: string[], cwd?: string, stopSignal: NodeJS.Signals, graceMs: number, removeAfter?: string, uid?: number, gid?: number}} */
const order = JSON.parse(process.argv[2]);

// The server has a process group of its own: Ctrl-C reaches the supervisor only, which then stops the servers in order.
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
