import { sections, type Section } from '../../../domain/commission/names.ts';
import type { Shown } from '../../../domain/case/shown.ts';
import { receivedRequestShown, shownWith } from '../../../domain/commission/shown.ts';
import { viewOf } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';

/** Records which fields are read. */
function watched<T extends object>(of: T, read: Set<string>): T {
  return new Proxy(of, {
    get(target, field) {
      read.add(String(field));
      return Reflect.get(target, field) as unknown;
    },
  });
}

function sectionsOf(shown: Shown<Section>): readonly Section[] {
  if (typeof shown === 'string') return [shown];
  if ('asItIs' in shown) return [shown.asItIs];
  return 'unshown' in shown ? [] : shown;
}

const fieldsOf = (table: Readonly<Record<string, Shown<Section>>>, section: Section) =>
  Object.entries(table).flatMap(([field, shown]) => (sectionsOf(shown).includes(section) ? [field] : []));

test.each(sections)('with the section %s the view shows the fields that are said to be shown with it', (section) => {
  const d = new Story({ form: 'council' });
  d.begin();
  while (d.c.stage !== 'signOff' && d.goOn());
  const [read, asked] = [new Set<string>(), new Set<string>()];
  const c = watched({ ...d.c, request: watched(d.c.request, asked) }, read);
  viewOf(c, { person: 'nobody', sections: new Set([section]) });
  expect(fieldsOf(shownWith, section).filter((field) => !read.has(field))).toEqual([]);
  expect(fieldsOf(receivedRequestShown, section).filter((field) => !asked.has(field))).toEqual([]);
});
