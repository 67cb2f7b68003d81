import { sections, type Section } from '../../../domain/commission/names.ts';
import { requestShownWith, shownWith } from '../../../domain/commission/shown.ts';
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

const fieldsOf = (table: Readonly<Record<string, Section | readonly Section[] | { unshown: string }>>, section: Section) =>
  Object.entries(table).flatMap(([field, shown]) =>
    shown === section || (Array.isArray(shown) && shown.includes(section)) ? [field] : [],
  );

test.each(sections)('with the section %s the view shows the fields that are said to be shown with it', (section) => {
  const d = new Story({ form: 'council' });
  d.begin();
  while (d.c.stage !== 'signOff' && d.goOn());
  const [read, asked] = [new Set<string>(), new Set<string>()];
  const c = watched({ ...d.c, request: watched(d.c.request, asked) }, read);
  viewOf(c, { person: 'nobody', sections: new Set([section]) });
  expect(fieldsOf(shownWith, section).filter((field) => !read.has(field))).toEqual([]);
  expect(fieldsOf(requestShownWith, section).filter((field) => !asked.has(field))).toEqual([]);
});
