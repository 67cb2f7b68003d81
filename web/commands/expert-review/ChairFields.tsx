import { Form } from 'antd';
import type { Sentence } from '../../../locale/language.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission, Invitee } from '../../api/types.ts';
import { inviteeName } from '../../case/consultations.ts';
import { RowsField } from '../../fields/composite.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { LineField, type FieldName } from '../../fields/texts.tsx';
import { useEventChosen } from './EventFields.tsx';

/** The invitees of the chosen event who are ticked as present. */
function usePresent(commission: Commission): Invitee[] {
  const event = useEventChosen(commission);
  const present = (Form.useWatch('present') as number[] | undefined) ?? [];
  return (event?.invited ?? []).filter((one) => present.includes(one.invitee));
}

/** The chair who is in no register: one of the invitees who were present. */
export function OutsideChairField({ commission, name, label }: { commission: Commission; name: FieldName; label: Sentence }) {
  const outside = usePresent(commission).filter(({ person }) => person === null);
  if (outside.length === 0) return null;
  return (
    <SearchSelectField
      name={name}
      label={label}
      hint={consultationWords.outsideChairHint}
      isOptional
      select={{
        allowClear: true,
        showSearch: { filterOption: filterByWords },
        options: outside.map((one) => ({ value: one.invitee, label: inviteeName(commission, one) })),
      }}
    />
  );
}

/** The names of those who came for the invited bodies. */
export function DelegateFields({ commission }: { commission: Commission }) {
  const bodies = usePresent(commission).filter(({ organisation }) => organisation !== null);
  if (bodies.length === 0) return null;
  return (
    <RowsField name="delegates" label={consultationWords.delegates} add={consultationWords.addDelegate} fresh={{}} max={bodies.length}>
      {(row) => (
        <div className="side-by-side">
          <SearchSelectField
            name={[row, 'invitee']}
            label={consultationWords.delegateOf}
            select={{
              showSearch: { filterOption: filterByWords },
              options: bodies.map((one) => ({ value: one.invitee, label: inviteeName(commission, one) })),
            }}
          />
          <LineField name={[row, 'name']} label={consultationWords.delegateName} hint={consultationWords.delegateHint} />
        </div>
      )}
    </RowsField>
  );
}
