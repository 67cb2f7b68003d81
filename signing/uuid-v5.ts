import { v5 } from 'uuid';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The namespace of every id derived here. A different one would turn every repeated request into a new act. */
const namespace = '8f1d9a3e-5b7c-4c0d-9e2f-6a1b3c5d7e9f';

/** UUIDv5 (RFC 9562) of a list of names. The same names give the same id on every machine. */
export function uuidV5(...names: string[]): string {
  return v5(canonicalJson(names), namespace);
}
