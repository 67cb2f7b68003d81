import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsSource } from '../../local/print-forms.ts';

test('web/commands/forms.ts lists the forms that stand beside it (npm run codegen:web writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../web/commands/forms.ts'), 'utf8')).toBe(formsSource());
});
