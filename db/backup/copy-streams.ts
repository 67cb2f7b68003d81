import { Readable, Writable } from 'node:stream';
import type pg from 'pg';

/*
 * COPY through pg itself: a Submittable that speaks the few messages of the copy sub-protocol. Not every machine has pg_dump, and the
 * embedded server brings none. The two classes below are smaller than a package for it.
 */

/** The part of pg's connection that copying needs. The package's types name only some of it. */
interface CopyConnection {
  readonly stream: { pause(): void; resume(): void; writableNeedDrain: boolean; once(event: 'drain', listener: () => void): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

type Done = (error?: Error | null) => void;

/** Each row is one message. Rows are passed on in pieces of this size, because a stream costs time for each piece. */
const pieceBytes = 256 * 1024;

/** The bytes that `COPY … TO STDOUT` sends. Pass it to `client.query` and read it to its end. */
export class CopyOut extends Readable implements pg.Submittable {
  /** How many rows have come so far. */
  rows = 0;
  readonly #statement: string;
  #connection: CopyConnection | undefined;
  #piece = Buffer.allocUnsafe(pieceBytes);
  #filled = 0;

  constructor(statement: string) {
    super({ highWaterMark: 2 * pieceBytes });
    this.#statement = statement;
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#statement);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.rows += 1;
    if (this.#filled + chunk.length > this.#piece.length) this.#flush();
    // Copy at once: pg's parser reuses the buffer for the next message.
    if (chunk.length > this.#piece.length) this.#give(Buffer.from(chunk));
    else this.#filled += chunk.copy(this.#piece, this.#filled);
  }

  handleCommandComplete(): void {
    this.#flush();
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleReadyForQuery(): void {
    // The completion of the command has ended the stream already.
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: Done): void {
    // Read and drop the rest: the connection must reach the end of the statement.
    this.#connection?.stream.resume();
    done(error);
  }

  #flush(): void {
    if (this.#filled === 0) return;
    this.#give(this.#piece.subarray(0, this.#filled));
    this.#piece = Buffer.allocUnsafe(pieceBytes);
    this.#filled = 0;
  }

  #give(bytes: Buffer): void {
    if (!this.destroyed && !this.push(bytes)) this.#connection?.stream.pause();
  }
}

/** The sink of `COPY … FROM STDIN`. It finishes when the server has all rows, and fails with the server's reason. */
export class CopyIn extends Writable implements pg.Submittable {
  readonly #statement: string;
  #connection: CopyConnection | undefined;
  #isAsked = false;
  #waiting: (() => void) | undefined;
  #finish: Done | undefined;

  constructor(statement: string) {
    super({ highWaterMark: pieceBytes });
    this.#statement = statement;
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#statement);
  }

  handleCopyInResponse(): void {
    this.#isAsked = true;
    if (this.destroyed) this.#connection?.sendCopyFail('given up');
    else this.#waiting?.();
  }

  handleError(error: Error): void {
    // The server has ended the copy itself, so nothing more is sent.
    this.#isAsked = false;
    this.destroy(error);
  }

  handleCommandComplete(): void {
    // Its tag says how many rows came in. The reader of the file has counted them.
  }

  handleReadyForQuery(): void {
    this.#finish?.();
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#whenAsked((connection) => {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) connection.stream.once('drain', () => done());
      else done();
    });
  }

  override _final(done: Done): void {
    this.#whenAsked((connection) => {
      this.#finish = done;
      connection.endCopyFrom();
    });
  }

  override _destroy(error: Error | null, done: Done): void {
    if (this.#isAsked && this.#finish === undefined) this.#connection?.sendCopyFail('given up');
    done(error);
  }

  #whenAsked(work: (connection: CopyConnection) => void): void {
    const connection = this.#connection;
    if (connection !== undefined && this.#isAsked) work(connection);
    else this.#waiting = () => work(this.#connection!);
  }
}
