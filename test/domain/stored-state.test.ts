import type { CaseState } from '../../domain/case/case-state.ts';
import { stateVersionOf, upgraded } from '../../domain/case/procedure.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { obstacleProcedure } from '../../domain/obstacle/procedure.ts';
import { Story } from '../support/acts.ts';

const fields = [commissionProcedure, obstacleProcedure].flatMap(({ name, empty, upgrades }) =>
  Object.entries(empty).map(([field, value]) => ({ name, field, value: value as unknown, procedure: { name, empty, upgrades } })),
);

test.each(fields)('a $name that was stored before it had the field $field is read with its empty value', ({ procedure, field, value }) => {
  const { [field]: _, ...stored } = { ...procedure.empty, openedAt: 7 } as Record<string, unknown>;
  const read = upgraded<CaseState>(procedure, stored, stateVersionOf(procedure)) as unknown as Record<string, unknown>;
  expect(read[field]).toEqual(value);
  expect(read['openedAt']).toBe(7);
});

test('a stored commission keeps everything that it holds', () => {
  const told = new Story({ form: 'council' }).begin();
  while (told.c.stage !== 'meeting' && told.goOn());
  expect(upgraded(commissionProcedure, structuredClone(told.c), stateVersionOf(commissionProcedure))).toEqual(told.c);
});
