import { type Reference, repeatedDocuments } from '../../domain/commission/references.ts';
import { today } from '../clock.ts';
import type { FieldCode } from '../problem-codes.ts';
import { Problem, type FieldFault } from '../problem.ts';
import type { ApiProcedure, Given } from '../procedures/api-procedure.ts';
import { pointerOf } from '../validation.ts';

/**
 * Checks what a schema cannot: days against today, and papers named in two fields. Throws 400 with the fields. The workflow's validator
 * checks the days again, by its own clock.
 */
export function checkInput(procedure: ApiProcedure, { command, input }: Given, references: readonly Reference[]): void {
  const errors = [
    ...faults(procedure.daysOutOfRange(command, input, today()), 'FIELD_DAY_OUT_OF_RANGE'),
    ...faults(repeatedDocuments(references), 'FIELD_REPEATED'),
  ];
  if (errors.length > 0) throw new Problem(400, 'VALIDATION', { errors });
}

function faults(paths: readonly PropertyKey[][], code: FieldCode): FieldFault[] {
  return paths.map((path) => ({ in: 'body', pointer: pointerOf(path), code }));
}
