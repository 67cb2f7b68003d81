declare module 'virtual:verifier' {
  export interface Fault {
    fault: string;
    stream?: string | null;
    revision?: number | null;
    sequence?: number | null;
    line?: number | null;
  }
  export interface Verdict {
    streams: number;
    facts: number;
    roots: number;
    faults: Fault[];
    /** Facts newer than every published line. */
    uncovered: number;
    /** The first published line that was compared. Null when there was none. */
    since: number | null;
    newest: { sequence: number; at: string; key: string } | null;
    isCompared: boolean;
    isSignatureChecked: boolean;
  }
  /** Checks the lines of an export. `heads` are the published lines kept elsewhere, `keys` the announced key ids. */
  export function verifyExport(
    lines: AsyncIterable<string> | Iterable<string>,
    heads: string[] | null,
    keys: string[] | null,
  ): Promise<Verdict>;
  /** The sentences for each fault: Vietnamese, English. */
  export const sentences: Record<string, [vietnamese: string, english: string]>;
}
