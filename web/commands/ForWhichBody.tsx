import { Radio } from 'antd';
import { useId } from 'react';
import { requestWords } from '../../locale/web/request.ts';
import { useSay } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import '../fields/fields.css';

/** Asks a person who belongs to several bodies for which of them they fill in a form. It draws nothing for one body. */
export function ForWhichBody({ value, onChange }: { value: string | undefined; onChange: (organisation: string) => void }) {
  const say = useSay();
  const { roles } = useSession();
  const id = useId();
  const bodies = [...new Map(roles.map(({ organisation }) => [organisation.id, organisation])).values()];
  if (bodies.length < 2) return null;
  return (
    <div className="field gap-below">
      <div id={id} className="field-label">
        {say(requestWords.forWhom)}
      </div>
      <Radio.Group
        aria-labelledby={id}
        className="choices"
        value={value}
        onChange={({ target }) => onChange(target.value as string)}
        options={bodies.map((body) => ({ value: body.id, label: body.name }))}
      />
    </div>
  );
}
