import { useSearch } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission, Consultation, Invitee } from '../../api/types.ts';
import { eventName, inviteeName } from '../../case/consultations.ts';
import { useLanguage } from '../../language/language.tsx';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { Field } from '../../fields/texts.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';

/** The events that are not closed; with `isClosedToo` all of them, since written comments also come later. */
const openEvents = (commission: Commission, isClosedToo: boolean): Consultation[] =>
  (commission.events ?? []).filter((one) => isClosedToo || one.closed === null);

/** The event and the invitee that the address names. Without one in the address, it is the only open event. */
export function useEventAsked(commission: Commission, isClosedToo = false): { event?: number; invitee?: number } {
  const { cuoc, khach } = useSearch({ strict: false });
  const open = openEvents(commission, isClosedToo);
  const event = open.find((one) => String(one.event) === cuoc) ?? (open.length === 1 ? open[0] : undefined);
  return { ...(event ? { event: event.event } : {}), ...(event && khach !== undefined ? { invitee: Number(khach) } : {}) };
}

/** The event that is chosen in the form now. */
export function useEventChosen(commission: Commission): Consultation | undefined {
  const n = Form.useWatch('event') as number | undefined;
  return commission.events?.find((one) => one.event === n);
}

export function EventField({ commission, isClosedToo = false }: { commission: Commission; isClosedToo?: boolean }) {
  const { language } = useLanguage();
  return (
    <Field name="event" label={consultationWords.event}>
      <Select options={openEvents(commission, isClosedToo).map((one) => ({ value: one.event, label: eventName(one, language) }))} />
    </Field>
  );
}

/** Chooses an invitee of the chosen event. The invitees that `done` returns are on record already. */
export function InviteeField({ commission, done }: { commission: Commission; done: (invitee: Invitee) => boolean }) {
  const event = useEventChosen(commission);
  const left = (event?.invited ?? []).filter((one) => !done(one));
  return (
    <SearchSelectField
      name="invitee"
      label={consultationWords.invitee}
      {...(event && left.length === 0 ? { hint: consultationWords.allHave } : {})}
      select={{
        showSearch: { filterOption: filterByWords },
        options: left.map((one) => ({ value: one.invitee, label: inviteeName(commission, one) })),
      }}
    />
  );
}
